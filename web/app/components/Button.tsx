import type { ComponentProps } from 'react';
import styles from './Button.module.css';

interface ButtonProps extends ComponentProps<'button'> {
  /** `primary`: what most readers want to do here. One at a time. */
  readonly kind?: 'primary' | 'plain';
}

export function Button({ kind = 'plain', type = 'button', ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={kind === 'primary' ? styles.primary : styles.plain} />;
}
