package io.github.diasporaskills.accountability.ledger.verify;

import io.github.diasporaskills.accountability.ledger.verify.LineScanner.Malformed;
import io.github.diasporaskills.core.reason.Location;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** A head as a line of an export or a file of its own states it. Immutable. */
final class StatedHead {

    static final String BEGINNING = "{\"ledgerHead\":\"";

    private static final String VERSION = "1.0";
    private static final String KEY = "ed25519:";
    private static final Pattern WRITTEN_KEY = Pattern.compile(KEY + "[0-9a-f]{64}");

    /** What stands before the 32 bytes of a key in an X.509 encoding of it (RFC 8410). */
    private static final String X509_PREFIX = "302a300506032b6570032100";

    private final Location location;
    private final String ledger;
    private final long size;
    private final byte[] root;
    private final String at;
    private final String key;
    private final byte[] signature;

    private StatedHead(
            Location location, String ledger, long size, byte[] root, String at, String key, byte[] signature) {
        this.location = location;
        this.ledger = ledger;
        this.size = size;
        this.root = root;
        this.at = at;
        this.key = key;
        this.signature = signature;
    }

    static StatedHead read(LineScanner line, Location location) throws Malformed {
        line.expect(BEGINNING + VERSION + "\",\"ledger\":");
        String ledger = line.words();
        line.expect(",\"size\":");
        long size = line.number();
        line.expect(",\"root\":");
        byte[] root = line.hex(Hashing.BYTES);
        line.expect(",\"at\":");
        line.moment();
        String at = line.momentText();
        line.expect(",\"key\":");
        String key = line.words();
        line.expect(",\"signature\":");
        byte[] signature = line.hex(64);
        line.expect("}");
        line.expectEnd();
        return new StatedHead(location, ledger, size, root, at, key, signature);
    }

    /** Refuses what no head can name as its key. */
    static void requireKey(String key) {
        if (!WRITTEN_KEY.matcher(key).matches()) {
            throw new IllegalArgumentException(
                    "A key is written " + KEY + " and 64 digits of 0 to 9 and a to f; found " + key);
        }
    }

    /** Whether the key that the head names signed it. */
    boolean isSigned() {
        String root64 = Base64.getEncoder().encodeToString(root);
        String said = "diaspora-skills/ledger/" + ledger + "\n" + size + "\n" + root64 + "\n" + at + "\n";
        try {
            byte[] open = HexFormat.of().parseHex(key.startsWith(KEY) ? key.substring(KEY.length()) : "");
            if (!key.equals(KEY + HexFormat.of().formatHex(open))) {
                return false;
            }
            byte[] prefix = HexFormat.of().parseHex(X509_PREFIX);
            byte[] encoded = Arrays.copyOf(prefix, prefix.length + open.length);
            System.arraycopy(open, 0, encoded, prefix.length, open.length);
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            check.update(said.getBytes(StandardCharsets.UTF_8));
            return check.verify(signature);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    Location location() {
        return location;
    }

    String ledger() {
        return ledger;
    }

    long size() {
        return size;
    }

    boolean hasRoot(byte[] other) {
        return Arrays.equals(root, other);
    }

    String key() {
        return key;
    }
}
