/* The words of a page of the site, as a reader sees them. */

const plain = (text) => text.replace(/\u00ad/g, "").normalize("NFC").split(/\s+/).filter(Boolean).join(" ");

/* Fetch a page: give its title, and what is wrong with words that should stand there once; nothing
   when there is no such page. */
export async function pageWords(address) {
  const answer = await fetch(address, { cache: "no-cache" });
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const article = page.querySelector("article");
  const title = plain(article.querySelector("h1").textContent);
  const text = plain(article.textContent);
  const faults = (words) => {
    const times = words ? text.split(plain(words)).length - 1 : 1;
    if (times === 1) return [];
    return [times
      ? `Orden står på ${times} ställen på sidan. Ta med fler ord runt omkring, så att det går att se vilket du menar.`
      : "Orden står inte så på sidan. Kopiera dem därifrån, precis som de står."];
  };
  return { title, faults };
}
