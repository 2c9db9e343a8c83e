package io.github.diasporaskills.core.casefile;

import io.github.diasporaskills.core.reason.Reason;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Checks one file name and cleans it. One use, one thread. */
final class NameCheck {

    private static final String REFUSED_BY_SOME = "<>:\"|?*";
    private static final int LONGEST_ENDING = 5;

    /** What Windows keeps for devices, with any ending; digits above the line count like plain ones. */
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul", "clock$", "conin$", "conout$");

    /** Endings of programs and of documents that run something, which do not belong inside a name either. */
    private static final Set<String> RUNS = Set.of(
            "exe", "com", "bat", "cmd", "scr", "pif", "msi", "js", "jse", "vbs", "vbe", "wsf", "hta", "lnk", "ps1",
            "jar", "apk", "app", "sh", "php", "asp", "aspx", "jsp", "cgi", "py", "pl", "html", "htm", "svg", "xml",
            "zip", "rar", "gz", "iso", "img", "dmg", "docm", "xlsm", "url", "dll", "sys", "cpl", "inf", "reg");

    private static final Set<UnicodeScript> LOOK_ALIKE =
            Set.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC, UnicodeScript.GREEK, UnicodeScript.ARMENIAN);

    private final String raw;
    private final List<Reason> refusals = new ArrayList<>();
    private final List<Reason> remarks = new ArrayList<>();

    NameCheck(String raw) {
        this.raw = raw;
    }

    Checked<AttachmentName> check() {
        if (raw.length() > AttachmentName.GREATEST_LENGTH) {
            refuse(Reason.of(CasefileReason.NAME_TOO_LONG)
                    .with("found", raw.length())
                    .with("limit", AttachmentName.GREATEST_LENGTH));
            return Checked.refused(refusals);
        }
        characters();
        String name = Normalizer.normalize(trimmed(replaced(visible(raw))), Normalizer.Form.NFC);
        if (name.codePoints().noneMatch(Character::isLetterOrDigit)) {
            refuse(Reason.of(CasefileReason.NAME_BLANK));
            return Checked.refused(refusals);
        }
        scripts(name);
        devices(name);
        Optional<FileKind> kind = ending(name);
        return kind.isEmpty() || !refusals.isEmpty()
                ? Checked.refused(refusals)
                : Checked.accepted(new AttachmentName(name, kind.get()), remarks);
    }

    private void refuse(Reason reason) {
        refusals.add(reason);
    }

    private void characters() {
        boolean path = raw.equals("..");
        boolean control = false;
        boolean direction = false;
        for (int i = 0; i < raw.length(); ) {
            int c = raw.codePointAt(i);
            i += Character.charCount(c);
            path |= c == '/' || c == '\\' || c == 0x2044 || c == 0x2215 || c == 0xFF0F || c == 0xFF3C;
            int type = Character.getType(c);
            control |= type == Character.CONTROL
                    || type == Character.SURROGATE
                    || type == Character.PRIVATE_USE
                    || type == Character.UNASSIGNED
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR;
            direction |= turnsDirection(c);
        }
        if (path) {
            refuse(Reason.of(CasefileReason.NAME_PATH));
        }
        if (control) {
            refuse(Reason.of(CasefileReason.NAME_CONTROL));
        }
        if (direction) {
            refuse(Reason.of(CasefileReason.NAME_DIRECTION));
        }
    }

    /** The controls of the Unicode bidirectional algorithm, UAX 9. */
    private static boolean turnsDirection(int c) {
        return c == 0x061C
                || c == 0x200E
                || c == 0x200F
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }

    private String visible(String name) {
        StringBuilder seen = new StringBuilder(name.length());
        name.codePoints()
                .filter(c -> turnsDirection(c)
                        || !(Character.getType(c) == Character.FORMAT
                                || c == 0x115F
                                || c == 0x1160
                                || c == 0x3164
                                || c == 0xFFA0
                                || (c >= 0xFE00 && c <= 0xFE0F)))
                .forEach(seen::appendCodePoint);
        if (seen.length() < name.length()) {
            remarks.add(Reason.of(CasefileReason.NAME_INVISIBLE_REMOVED));
        }
        return seen.toString();
    }

    private String replaced(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        boolean replaced = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean odd = REFUSED_BY_SOME.indexOf(c) >= 0;
            replaced |= odd;
            boolean space = Character.getType(c) == Character.SPACE_SEPARATOR;
            plain.append(odd ? '_' : space ? ' ' : c);
        }
        if (replaced) {
            remarks.add(Reason.of(CasefileReason.NAME_CHARACTERS_REPLACED));
        }
        return plain.toString();
    }

    private String trimmed(String name) {
        int from = 0;
        int to = name.length();
        while (from < to && isEdge(name.charAt(from))) {
            from++;
        }
        while (to > from && isEdge(name.charAt(to - 1))) {
            to--;
        }
        if (from > 0 || to < name.length()) {
            remarks.add(Reason.of(CasefileReason.NAME_ENDS_TRIMMED));
        }
        return name.substring(from, to);
    }

    private static boolean isEdge(char c) {
        return c == '.' || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Refuses a word that mixes alphabets whose letters look alike. */
    private void scripts(String name) {
        Set<UnicodeScript> word = EnumSet.noneOf(UnicodeScript.class);
        for (int i = 0; i < name.length(); ) {
            int c = name.codePointAt(i);
            i += Character.charCount(c);
            if (!Character.isLetter(c)) {
                word.clear();
                continue;
            }
            UnicodeScript script = UnicodeScript.of(c);
            if (LOOK_ALIKE.contains(script)) {
                word.add(script);
            }
            boolean disguised = !Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC)
                    .equals(Character.toString(c));
            if (word.size() > 1 || (disguised && script == UnicodeScript.LATIN) || isMathematical(c)) {
                refuse(Reason.of(CasefileReason.NAME_LOOK_ALIKE));
                return;
            }
        }
    }

    private static boolean isMathematical(int c) {
        return (c >= 0x1D400 && c <= 0x1D7FF) || (c >= 0x2100 && c <= 0x214F);
    }

    private void devices(String name) {
        int dot = name.indexOf('.');
        String stem = (dot < 0 ? name : name.substring(0, dot)).strip().toLowerCase(Locale.ROOT);
        String plain = Normalizer.normalize(stem, Normalizer.Form.NFKC);
        boolean port = plain.length() == 4
                && (plain.startsWith("com") || plain.startsWith("lpt"))
                && Character.isDigit(plain.charAt(3));
        if (port || DEVICES.contains(plain)) {
            refuse(Reason.of(CasefileReason.NAME_RESERVED));
        }
    }

    private Optional<FileKind> ending(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1);
        Optional<FileKind> kind = FileKind.ofEnding(ending);
        if (kind.isEmpty()) {
            refuse(Reason.of(CasefileReason.NAME_ENDING).with("known", knownEndings()));
            return kind;
        }
        String[] parts = name.substring(0, dot).split("\\.", -1);
        for (int i = 1; i < parts.length; i++) {
            String inner = parts[i].strip().toLowerCase(Locale.ROOT);
            boolean other = inner.length() <= LONGEST_ENDING
                    && (RUNS.contains(inner)
                            || FileKind.ofEnding(inner)
                                    .filter(k -> k != kind.get())
                                    .isPresent());
            if (other) {
                refuse(Reason.of(CasefileReason.NAME_TWO_ENDINGS).with("kind", kind.get()));
                break;
            }
        }
        return kind;
    }

    private static List<String> knownEndings() {
        return Arrays.stream(FileKind.values())
                .flatMap(kind -> kind.endings().stream())
                .toList();
    }
}
