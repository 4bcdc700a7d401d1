"""Every module can be imported alone, in whatever order: none of them import each other in a circle."""

from graphlib import TopologicalSorter

import grimp


def test_no_modules_import_each_other_in_a_circle() -> None:
    graph = grimp.build_graph("hotel", "actions", "bot", cache_dir=None)
    needed = {
        module: {
            package
            for imported in graph.find_modules_directly_imported_by(module)
            for package in _with_packages(imported)
            if not f"{module}.".startswith(f"{package}.")  # the packages around it are being imported already
        }
        for module in graph.modules
    }
    TopologicalSorter(needed).prepare()  # names the circle in its CycleError


def _with_packages(module: str) -> set[str]:
    """Return `module` and the packages it lies in: importing it imports them first."""
    parts = module.split(".")
    return {".".join(parts[: n + 1]) for n in range(len(parts))}
