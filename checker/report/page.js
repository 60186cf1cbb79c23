"use strict";
const cards = [...document.querySelectorAll("li.finding")];
let at = -1;
function show(n, focus) {
  if (!cards.length) return;
  document.querySelectorAll(".here").forEach((one) => one.classList.remove("here"));
  at = (n + cards.length) % cards.length;
  const card = cards[at];
  const marks = document.querySelectorAll(`.draft a[href="#${card.id}"]`);
  card.classList.add("here");
  marks.forEach((mark) => mark.classList.add("here"));
  card.scrollIntoView({ block: "nearest" });
  if (marks[0]) marks[0].scrollIntoView({ block: "center" });
  if (focus) card.focus({ preventScroll: true });
}
document.addEventListener("click", (event) => {
  const mark = event.target.closest(".draft a");
  const card = event.target.closest("li.finding");
  if (mark) { event.preventDefault(); show(cards.findIndex((one) => "#" + one.id === mark.getAttribute("href")), true); }
  else if (card && !event.target.closest("a")) show(cards.indexOf(card), false);
});
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "j" || event.key === "n") show(at + 1, true);
  if (event.key === "k" || event.key === "p") show(at - 1, true);
});
