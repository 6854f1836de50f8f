declare module 'bayes' {
  interface Classifier {
    learn(text: string, category: string): Promise<unknown>;
    categorize(text: string): Promise<string | null>;
  }
  export default function bayes(options: { tokenizer: (text: string) => string[] }): Classifier;
}

declare module 'apparatus' {
  class BayesClassifier {
    addExample(features: number[], label: string): void;
    train(): void;
    classify(features: number[]): string;
  }
  const apparatus: { BayesClassifier: typeof BayesClassifier };
  export default apparatus;
}
