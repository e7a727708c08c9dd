/** For a button that goes when it is pressed: its focus would go with it. */
export function giveFocusToPage(button: Element): void {
  button.closest('main')?.focus({ preventScroll: true });
}
