import { expect, test } from "vitest";
import { Clock } from "../src/looks/clock";
import { accentOf, contrast, readRgb, type Rgb, WHITE } from "../src/looks/colour";
import { parts } from "../src/looks/links";
import { fill, sayer } from "../src/words";

const ORIGIN = "https://chat.example";
const DARK: Rgb = [24, 27, 32];
const ACCENTS: Rgb[] = [
  [15, 94, 82],
  [245, 179, 1],
  [255, 255, 255],
  [0, 0, 0],
  [118, 118, 118],
  [200, 0, 60],
];

function hrefs(text: string): (string | null)[] {
  return parts(text, ORIGIN).map((part) => part.href);
}

test.each(ACCENTS)("text on and in the accent %i %i %i can be read on light and dark", (...accent) => {
  for (const surface of [WHITE, DARK]) {
    const made = accentOf(accent, surface);
    const [fillColour, on, text, soft, strong] = [made.fill, made.on, made.text, made.soft, made.strong].map(
      (css) => readRgb(css) as Rgb,
    );
    expect(contrast(on as Rgb, fillColour as Rgb)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(on as Rgb, strong as Rgb)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(text as Rgb, soft as Rgb)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(text as Rgb, surface)).toBeGreaterThanOrEqual(4.5);
  }
});

test("contrast is counted as WCAG does", () => {
  expect(contrast([0, 0, 0], WHITE)).toBeCloseTo(21);
  expect(contrast([119, 119, 119], WHITE)).toBeCloseTo(4.48, 2);
});

test("addresses and the hotel's tours become links, the sentence around them does not", () => {
  expect(parts("See https://a.example/x?y=1. Or (http://b.example)!", ORIGIN)).toEqual([
    { text: "See ", href: null },
    { text: "https://a.example/x?y=1", href: "https://a.example/x?y=1" },
    { text: ". Or (", href: null },
    { text: "http://b.example", href: "http://b.example/" },
    { text: ")!", href: null },
  ]);
  expect(hrefs("The room: /tour/junior-suite")).toEqual([null, "https://chat.example/tour/junior-suite"]);
});

test("nothing else becomes a link", () => {
  expect(hrefs("javascript:alert(1) data:text/html,x /api/session ftp://c.example a/tour/b")).toEqual([null]);
});

test("hours and days are the hotel's, wherever the browser is", () => {
  const clock = new Clock("en", "Asia/Vladivostok", sayer({ today: "Today", yesterday: "Yesterday" }));
  const now = Date.parse("2027-03-11T15:30:00Z");
  expect(clock.time("2027-03-11T15:30:00Z")).toBe("01:30");
  expect(clock.day("2027-03-11T14:30:00Z", now)).toBe("Today");
  expect(clock.day("2027-03-11T13:30:00Z", now)).toBe("Yesterday");
  expect(clock.day("2027-03-09T13:30:00Z", now)).toBe("Tuesday, March 9");
});

test("places in words are filled, and stay empty if nobody fills them", () => {
  expect(fill("Room {room}{more}", { room: "305" })).toBe("Room 305");
});
