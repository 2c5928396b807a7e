/** The parts of a long form, one visible at a time, with an entry in the browser's history for each. */
export class Sections {
  private current = 0;

  constructor(private readonly sections: readonly HTMLElement[]) {}

  start(first: number): void {
    history.replaceState({ section: first }, '');
    this.reveal(first);
    window.addEventListener('popstate', (event) => {
      this.show(sectionIn(event.state));
    });
  }

  next(): void {
    if (this.current === this.sections.length - 1) return;
    history.pushState({ section: this.current + 1 }, '');
    this.show(this.current + 1);
  }

  position(): number {
    return this.current;
  }

  isLast(): boolean {
    return this.current === this.sections.length - 1;
  }

  indexOf(element: Element): number {
    return Math.max(
      0,
      this.sections.findIndex((section) => section.contains(element)),
    );
  }

  /** Shows a part and moves focus to its heading, whose first words are "Part 2 of 6": that is the announcement. */
  show(index: number): void {
    this.reveal(index);
    window.scrollTo(0, 0);
    this.sections[index]?.querySelector<HTMLElement>('[data-section-heading]')?.focus();
  }

  private reveal(index: number): void {
    this.current = index;
    this.sections.forEach((section, position) => {
      section.hidden = position !== index;
    });
  }
}

const sectionIn = (state: unknown): number =>
  typeof state === 'object' && state !== null && 'section' in state && typeof state.section === 'number'
    ? state.section
    : 0;
