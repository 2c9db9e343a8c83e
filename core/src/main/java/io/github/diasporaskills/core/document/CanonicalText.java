package io.github.diasporaskills.core.document;

import java.util.Locale;
import java.util.TreeSet;

/** Writes a value so that equal content gives equal text: fields sorted by name, no spaces, numbers without exponent. */
final class CanonicalText {

    private CanonicalText() {}

    static String of(JsonValue value) {
        StringBuilder text = new StringBuilder();
        write(text, value);
        return text.toString();
    }

    private static void write(StringBuilder text, JsonValue value) {
        switch (value.kind()) {
            case OBJECT -> writeObject(text, value.members());
            case LIST -> {
                text.append('[');
                for (int i = 0; i < value.elements().size(); i++) {
                    text.append(i == 0 ? "" : ",");
                    write(text, value.elements().get(i));
                }
                text.append(']');
            }
            case TEXT -> quote(text, value.literal());
            case NUMBER -> text.append(value.number().toPlainString());
            case FLAG, NULL -> text.append(value.literal());
        }
    }

    private static void writeObject(StringBuilder text, JsonMembers members) {
        text.append('{');
        String separator = "";
        for (String name : new TreeSet<>(members.names())) {
            text.append(separator);
            quote(text, name);
            text.append(':');
            write(text, members.value(members.place(name)));
            separator = ",";
        }
        text.append('}');
    }

    private static void quote(StringBuilder text, String raw) {
        text.append('"');
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ') {
                text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }
}
