package io.github.diasporaskills.examples.architecture.innocent.core.people;

import java.util.List;

/** Is built step by step and then stays. */
public abstract class Group {
    private final List<String> names;

    private Group(List<String> names) {
        this.names = List.copyOf(names);
    }

    /** Starts one. */
    public static Builder builder() {
        return new Builder();
    }

    /** Its names. */
    public List<String> names() {
        return names;
    }

    /** Collects names; not to be shared between threads. */
    public static final class Builder {
        private List<String> names = List.of();

        private Builder() {}

        /** Sets the names. */
        public Builder names(List<String> all) {
            names = List.copyOf(all);
            return this;
        }

        /** Builds. */
        public Group build() {
            return new Group(names) {};
        }
    }
}
