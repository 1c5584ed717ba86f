/** Made by the build: the worker's code, as text. */
declare module "kamlearn:worker" {
  const code: string;
  export default code;
}
declare module "kamlearn:anywidget";
declare module "*.css";
