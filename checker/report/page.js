"use strict";
const cards = [...document.querySelectorAll("li.finding")];
const narrow = matchMedia("(max-width: 60rem)");
let at = -1;
const marksOf = (card) => [...document.querySelectorAll(`.draft a[href="#${card.id}"]`)];
function show(n, focus) {
  if (!cards.length) return;
  document.querySelectorAll(".here").forEach((one) => one.classList.remove("here"));
  at = (n + cards.length) % cards.length;
  const card = cards[at];
  const marks = marksOf(card);
  [card, ...marks].forEach((one) => one.classList.add("here"));
  card.scrollIntoView({ block: narrow.matches ? "start" : "nearest" });
  if (marks[0] && !narrow.matches) marks[0].scrollIntoView({ block: "center" });
  if (focus) card.focus({ preventScroll: true });
}
function words(n) {
  const mark = cards[n] && marksOf(cards[n])[0];
  if (!mark) return false;
  show(n, false);
  mark.scrollIntoView({ block: "center" });
  mark.focus({ preventScroll: true });
  return true;
}
document.addEventListener("click", (event) => {
  const mark = event.target.closest(".draft a");
  const card = event.target.closest("li.finding");
  if (mark) { event.preventDefault(); show(cards.findIndex((one) => "#" + one.id === mark.getAttribute("href")), true); }
  else if (event.target.closest(".place")) { if (words(cards.indexOf(card))) event.preventDefault(); }
  else if (card && !event.target.closest("a")) show(cards.indexOf(card), false);
});
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "j" || event.key === "n") show(at + 1, true);
  if (event.key === "k" || event.key === "p") show(at < 0 ? -1 : at - 1, true);
  if (event.key === "Escape") words(cards.indexOf(document.activeElement.closest("li.finding")));
});
