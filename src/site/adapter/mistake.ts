/** An error that tells the user about the roadmap: where in our code it was found is of no use. */
export function mistake(message: string): Error {
  const error = new Error(message);
  error.name = 'Throughline';
  delete error.stack;
  return error;
}
