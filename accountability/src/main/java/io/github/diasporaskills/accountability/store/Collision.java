package io.github.diasporaskills.accountability.store;

/**
 * Something with the same key is there already, so what was written in this transaction has to be undone before anybody
 * looks what it is. It never leaves this package.
 */
final class Collision extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Collision() {
        super("Something with the same key is there already", null, false, false);
    }
}
