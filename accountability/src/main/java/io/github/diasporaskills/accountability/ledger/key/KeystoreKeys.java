package io.github.diasporaskills.accountability.ledger.key;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keys in a PKCS #12 keystore file of the JDK: keys that wrap data keys by AES-256-GCM, a secret for keyed digests, and
 * a pair that signs heads. The file belongs anywhere but beside the database, with a copy: without it nothing that was
 * encrypted can be read again. It is never made unasked. Immutable and thread-safe; the file is read once.
 */
public final class KeystoreKeys implements KeyProvider {

    /** The fewest characters of a password. */
    public static final int SHORTEST_PASSWORD = 8;

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final String set;
    private final TreeMap<Integer, SecretKeySpec> wrapping;
    private final SecretKeySpec macKey;
    private final HeadKey headKey;
    private final SecureRandom random;

    KeystoreKeys(
            String set,
            Map<Integer, SecretKeySpec> wrapping,
            SecretKeySpec macKey,
            HeadKey headKey,
            SecureRandom random) {
        this.set = requireNonNull(set, "set");
        this.wrapping = new TreeMap<>(wrapping);
        this.macKey = requireNonNull(macKey, "macKey");
        this.headKey = requireNonNull(headKey, "headKey");
        this.random = requireNonNull(random, "random");
    }

    /**
     * Makes new keys and writes them to a new file, which only its owner may read where the file system knows owners.
     *
     * @param file where nothing is yet
     * @param password of at least {@value #SHORTEST_PASSWORD} characters
     * @param random a cryptographic source of chance
     * @return the keys
     * @throws IllegalArgumentException if the password is too short
     * @throws KeyUnavailableException if there is a file already, or it cannot be written
     */
    public static KeystoreKeys create(Path file, char[] password, SecureRandom random) {
        byte[] id = new byte[4];
        random.nextBytes(id);
        Map<Integer, SecretKeySpec> first = Map.of(1, secret(random, "AES"));
        KeystoreKeys keys = new KeystoreKeys(
                HexFormat.of().formatHex(id), first, secret(random, "HmacSHA256"), HeadKey.random(random), random);
        KeystoreFile.write(file, password, keys, false);
        return keys;
    }

    /**
     * Reads keys from their file.
     *
     * @param file what {@link #create} wrote
     * @param password the same as then
     * @param random a cryptographic source of chance, for the nonces of wrapped keys
     * @return the keys
     * @throws KeyUnavailableException if there is no such file, the password is another one or the file is damaged
     */
    public static KeystoreKeys open(Path file, char[] password, SecureRandom random) {
        return KeystoreFile.read(file, password, random);
    }

    /**
     * Adds a new wrapping key, which is the current one from then on; those before still unwrap. The file is written
     * anew beside the old one and takes its place in one move.
     *
     * @param file the file of these keys
     * @param password its password
     * @return all keys
     * @throws KeyUnavailableException if the file cannot be read or written, or holds other keys
     */
    public KeystoreKeys rotate(Path file, char[] password) {
        KeystoreKeys now = open(file, password, random);
        if (!now.set.equals(set)) {
            throw new KeyUnavailableException("The file holds the keys " + now.set + " and not " + set);
        }
        TreeMap<Integer, SecretKeySpec> more = new TreeMap<>(now.wrapping);
        more.put(more.lastKey() + 1, secret(random, "AES"));
        KeystoreKeys after = new KeystoreKeys(set, more, now.macKey, now.headKey, random);
        KeystoreFile.write(file, password, after, true);
        return after;
    }

    private static SecretKeySpec secret(SecureRandom random, String algorithm) {
        byte[] bytes = new byte[DataKey.BYTES];
        random.nextBytes(bytes);
        return new SecretKeySpec(bytes, algorithm);
    }

    @Override
    public String currentKey() {
        return name(wrapping.lastKey());
    }

    private String name(int number) {
        return "keystore-" + set + "-" + number;
    }

    @Override
    public WrappedKey wrap(DataKeyId id, DataKey key) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] plain = key.bytes();
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, wrapping.lastEntry().getValue(), nonce, currentKey(), id)
                    .doFinal(plain);
            byte[] bytes = ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return WrappedKey.of(id, currentKey(), bytes);
        } catch (GeneralSecurityException e) {
            throw new KeyUnavailableException("The data key " + id + " cannot be wrapped by " + currentKey(), e);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    @Override
    public DataKey unwrap(WrappedKey wrapped) {
        SecretKeySpec key = wrapping.entrySet().stream()
                .filter(entry -> name(entry.getKey()).equals(wrapped.wrappedBy()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new KeyUnavailableException("The data key " + wrapped.id() + " was wrapped by "
                        + wrapped.wrappedBy() + "; this keystore holds " + name(wrapping.firstKey()) + " to "
                        + currentKey() + ". Maybe it is the keystore of another ledger"));
        byte[] bytes = wrapped.bytes();
        try {
            byte[] nonce = Arrays.copyOf(bytes, NONCE);
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, nonce, wrapped.wrappedBy(), wrapped.id());
            byte[] plain = cipher.doFinal(bytes, NONCE, Math.max(0, bytes.length - NONCE));
            try {
                return DataKey.of(plain);
            } finally {
                Arrays.fill(plain, (byte) 0);
            }
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new KeyUnavailableException("The wrapped data key " + wrapped.id() + " was changed", e);
        }
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, String wrappedBy, DataKeyId id)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(("diaspora-skills data key 1\n" + wrappedBy + "\n" + id).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    @Override
    public byte[] mac(String purpose, byte[] message) {
        byte[] secret = hmac(macKey, purpose.getBytes(StandardCharsets.UTF_8));
        return hmac(new SecretKeySpec(secret, "HmacSHA256"), message);
    }

    private static byte[] hmac(SecretKeySpec key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }

    /**
     * What signs heads.
     *
     * @return a pair of keys of this keystore
     */
    public HeadSigner signer() {
        return headKey;
    }

    String set() {
        return set;
    }

    Map<Integer, SecretKeySpec> wrapping() {
        return wrapping;
    }

    SecretKeySpec macKey() {
        return macKey;
    }

    HeadKey headKey() {
        return headKey;
    }

    /**
     * The id of the current key.
     *
     * @return for example {@code KeystoreKeys[keystore-9f3a01cc-1]}
     */
    @Override
    public String toString() {
        return "KeystoreKeys[" + currentKey() + "]";
    }
}
