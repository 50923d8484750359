/** What one enum value is called, in both languages. `note` says more where the name alone does not. */
export interface Label {
  zh: string;
  en: string;
  note?: string;
}

/** An enum of the API with the names of all its values: the source of its description and of `enumLabels`. */
export interface LabelledEnum<Value extends string> {
  name: string;
  description: string;
  values: Record<Value, Label>;
}
