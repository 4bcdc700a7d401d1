"""What bedding is called that holds no feathers."""

from hotel.reading.words import phrases


def featherless_names(name: str) -> list[str]:
    """Return how a thing of bedding may be called that has another filling: "hypoallergenic pillow"."""
    return [f"{filling} {name}" for filling in phrases("small.no_feathers")]
