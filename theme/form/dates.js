/* Dates that may be a year, a month or a day, as text. */

export const earliest = (value) => `${value}-01-01`.slice(0, 10);

export function latest(value) {
  const [year, month = "12", day] = value.split("-");
  return `${year}-${month}-${day ?? String(daysIn(Number(year), Number(month))).padStart(2, "0")}`;
}

function daysIn(year, month) {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/* Say whether an almanac has the date; its form has been tried already. */
export function isReal(value) {
  const [year, month, day] = earliest(value).split("-").map(Number);
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

const MONTHS =
  "januari februari mars april maj juni juli augusti september oktober november december".split(" ");

/* Write it as the pages do: "4 mars 2021", "mars 2021", "2021". */
export function swedish(value) {
  const [year, month, day] = value.split("-").map(Number);
  return [day, month && MONTHS[month - 1], year].filter(Boolean).join(" ");
}
