package io.github.diasporaskills.examples.architecture.offending.core.people;

/** May be extended by a class that prints the number. */
class OpenPerson {
    String phone = "";

    @Override
    public String toString() {
        return "OpenPerson";
    }
}
