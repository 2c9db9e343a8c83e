package io.github.diasporaskills.accountability.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

/**
 * The lines of an export: JSON in exactly one form each, with the fields in a fixed order, without white space, so that
 * no byte can be changed without being another text. Stateless.
 */
final class ExportText {

    static final String FORMAT = "diaspora-skills-ledger";
    static final String VERSION = "1.0";

    private static final long MICROS = 1_000_000L;
    private static final long DAY = 86_400L;

    private ExportText() {}

    static String first(LedgerId ledger, long entries, boolean bodies) {
        return "{\"format\":\"" + FORMAT + "\",\"version\":\"" + VERSION + "\",\"ledger\":" + quoted(ledger.value())
                + ",\"entries\":" + entries + ",\"bodies\":" + bodies + "}";
    }

    static String last(long entries) {
        return "{\"end\":\"" + FORMAT + "\",\"entries\":" + entries + "}";
    }

    static String head(SignedTreeHead signed) {
        TreeHead head = signed.head();
        return "{\"ledgerHead\":\"" + VERSION + "\",\"ledger\":"
                + quoted(head.ledger().value()) + ",\"size\":"
                + head.size() + ",\"root\":\"" + head.root() + "\",\"at\":\"" + moment(head.at()) + "\",\"key\":"
                + quoted(signed.keyId()) + ",\"signature\":\""
                + HexFormat.of().formatHex(signed.signature()) + "\"}";
    }

    static String entry(PositionedEntry positioned, boolean bodies) {
        LedgerEntry entry = positioned.entry();
        SealedEvent event = entry.event();
        StringBuilder line = new StringBuilder(768);
        line.append("{\"position\":").append(positioned.position());
        text(line, "programme", event.stream().programme().value());
        text(line, "kind", event.stream().kind());
        text(line, "stream", event.stream().id());
        line.append(",\"sequence\":").append(event.sequence());
        plain(line, "idempotency", event.idempotency().toString());
        plain(line, "fingerprint", event.fingerprint().toString());
        text(line, "by", event.by().id().value());
        plain(line, "role", event.by().role().name());
        plain(line, "at", moment(event.at()));
        plain(line, "type", event.type());
        line.append(",\"header\":{");
        String comma = "";
        for (Map.Entry<String, String> code : event.header().entrySet()) {
            line.append(comma);
            quote(line, code.getKey());
            line.append(':');
            quote(line, code.getValue());
            comma = ",";
        }
        line.append('}');
        event.body().ifPresent(body -> {
            plain(line, "bodyKey", body.key().value());
            plain(line, "bodyDigest", body.digest().toString());
            if (bodies) {
                plain(line, "body", Base64.getEncoder().encodeToString(body.shared()));
            }
        });
        plain(line, "previous", entry.previous().toString());
        plain(line, "digest", entry.digest().toString());
        return line.append('}').toString();
    }

    /** Day, time with six decimals, in UTC. */
    static String moment(Instant at) {
        long micros = Moments.micros(at);
        long seconds = Math.floorDiv(micros, MICROS);
        long ofDay = Math.floorMod(seconds, DAY);
        StringBuilder text = new StringBuilder(32);
        text.append(LocalDate.ofEpochDay(Math.floorDiv(seconds, DAY)));
        digits(text.append('T'), ofDay / 3600, 2);
        digits(text.append(':'), ofDay / 60 % 60, 2);
        digits(text.append(':'), ofDay % 60, 2);
        digits(text.append('.'), Math.floorMod(micros, MICROS), 6);
        return text.append('Z').toString();
    }

    private static void digits(StringBuilder text, long number, int count) {
        String digits = Long.toString(number);
        text.append("0".repeat(count - digits.length())).append(digits);
    }

    private static void plain(StringBuilder line, String name, String value) {
        line.append(",\"").append(name).append("\":\"").append(value).append('"');
    }

    private static void text(StringBuilder line, String name, String value) {
        line.append(",\"").append(name).append("\":");
        quote(line, value);
    }

    private static String quoted(String value) {
        StringBuilder text = new StringBuilder();
        quote(text, value);
        return text.toString();
    }

    /** Quotes and backslashes are escaped; characters that cannot be seen stand in no code. */
    private static void quote(StringBuilder line, String value) {
        line.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                line.append('\\');
            }
            line.append(c);
        }
        line.append('"');
    }
}
