// Opens a page in Chromium and prints what it finds as one JSON object: axe's violations on screen, in the dark, on
// paper and on a telephone; what the keyboard reaches; and every address that the page asks for.
"use strict";
const [, , page, browser] = process.argv;
const puppeteer = require("puppeteer-core");

const LOOKS = {
  light: { width: 1400, scheme: "light", media: "screen" },
  dark: { width: 1400, scheme: "dark", media: "screen" },
  print: { width: 800, scheme: "light", media: "print" },
  narrow: { width: 420, scheme: "light", media: "screen" },
};

async function violations(tab, look) {
  await tab.setViewport({ width: look.width, height: 1000 });
  await tab.emulateMediaType(look.media);
  await tab.emulateMediaFeatures([{ name: "prefers-color-scheme", value: look.scheme }]);
  await tab.addScriptTag({ path: require.resolve("axe-core/axe.min.js") });
  return tab.evaluate(async () => {
    const found = await axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] });
    const wide = document.documentElement.scrollWidth > innerWidth ? ["the page is wider than the screen"] : [];
    return [...wide, ...found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).slice(0, 3)}`)];
  });
}

async function keyboard(tab) {
  const focus = () => tab.evaluate(() => document.activeElement.id || document.activeElement.getAttribute("href"));
  const outline = () => tab.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
  const steps = {};
  for (const key of ["j", "j", "k", "Escape", "Enter", "k"]) {
    await tab.keyboard.press(key);
    const name = `${Object.keys(steps).length + 1} ${key}`;
    steps[name] = [await focus(), await outline()];
  }
  return steps;
}

async function main() {
  const shown = await puppeteer.launch({
    executablePath: browser,
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking"],
  });
  try {
    const asked = [];
    const faults = [];
    const plain = await shown.newPage();
    plain.on("request", (request) => asked.push(request.url()));
    plain.on("pageerror", (fault) => faults.push(String(fault)));
    plain.on("console", (line) => line.type() === "error" && faults.push(line.text()));
    await plain.goto(`file://${page}`);
    const keys = await keyboard(plain);
    const drawn = await plain.evaluate(() =>
      ["error", "warning", "note", "ok"].map((one) => {
        const style = getComputedStyle(document.querySelector(`.draft .${one}`));
        return `${style.textDecorationStyle} ${style.textDecorationThickness}`;
      }),
    ).catch(() => []);
    const looks = {};
    const tab = await shown.newPage();
    await tab.setBypassCSP(true);
    for (const [name, look] of Object.entries(LOOKS)) {
      await tab.goto(`file://${page}`);
      looks[name] = await violations(tab, look);
    }
    console.log(JSON.stringify({ looks, keys, drawn, asked, faults }));
  } finally {
    await shown.close();
  }
}

main().catch((fault) => {
  console.error(fault);
  process.exit(1);
});
