/** Made by build.mjs out of kamlearn/words: the texts that start with `store_`, by language. */
declare module "kamlearn:words" {
  const words: { [lang: string]: { [key: string]: string } };
  export default words;
}
