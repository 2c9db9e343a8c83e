package io.github.diasporaskills.core.country;

import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.document.DocumentReader;
import io.github.diasporaskills.core.document.SchemaVersion;
import org.jspecify.annotations.Nullable;

/** A reader of a section that this module owns; every pack must have it unless it is optional. */
final class CoreSectionReader<T extends PackSection> implements SectionReader<T> {

    /** Checks a section against the others. */
    @FunctionalInterface
    interface Check<T> {
        void check(T section, DocumentNode root, SectionLookup others);
    }

    private static final SchemaVersion SCHEMA = SchemaVersion.of(1, 0);

    private final String name;
    private final Class<T> type;
    private final DocumentReader<T> reader;
    private final @Nullable Check<T> check;
    private final boolean required;

    private CoreSectionReader(
            String name, Class<T> type, DocumentReader<T> reader, @Nullable Check<T> check, boolean required) {
        this.name = name;
        this.type = type;
        this.reader = reader;
        this.check = check;
        this.required = required;
    }

    static <T extends PackSection> CoreSectionReader<T> of(String name, Class<T> type, DocumentReader<T> reader) {
        return new CoreSectionReader<>(name, type, reader, null, true);
    }

    static <T extends PackSection> CoreSectionReader<T> of(
            String name, Class<T> type, DocumentReader<T> reader, Check<T> check) {
        return new CoreSectionReader<>(name, type, reader, check, true);
    }

    static <T extends PackSection> CoreSectionReader<T> ofOptional(
            String name, Class<T> type, DocumentReader<T> reader) {
        return new CoreSectionReader<>(name, type, reader, null, false);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Class<T> type() {
        return type;
    }

    @Override
    public SchemaVersion schema() {
        return SCHEMA;
    }

    @Override
    public boolean required() {
        return required;
    }

    @Override
    public T read(DocumentNode root) {
        return reader.read(root);
    }

    @Override
    public void check(T section, DocumentNode root, SectionLookup others) {
        if (check != null) {
            check.check(section, root, others);
        }
    }

    /** Whether it has something to say once the other sections are known. */
    boolean checksOthers() {
        return check != null;
    }
}
