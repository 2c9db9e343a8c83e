package io.github.diasporaskills.accountability.ledger.key;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts content by AES-256 in Galois/Counter Mode (NIST SP 800-38D): 12 bytes of a random nonce, then ciphertext and
 * tag. Content is padded first, so that its length tells little: to 256, 512, 1,024, 2,048 or 4,096 bytes with the four
 * that hold its length, above that to a multiple of 4,096. A nonce drawn at random may serve 2<sup>32</sup> times under
 * one key; a case has some dozens of events. Stateless and thread-safe.
 */
public final class BodyCipher {

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final int SMALLEST = 256;
    private static final int STEP = 4096;

    private BodyCipher() {}

    /**
     * Encrypts.
     *
     * @param key the key
     * @param random draws the nonce
     * @param content what is encrypted
     * @param bound what the content belongs to; decrypting it as anything else fails
     * @return nonce, ciphertext and tag
     */
    public static byte[] encrypt(DataKey key, SecureRandom random, byte[] content, byte[] bound) {
        requireNonNull(random, "random");
        byte[] padded = new byte[padded(content.length)];
        ByteBuffer.wrap(padded).putInt(content.length).put(content);
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = Arrays.copyOf(nonce, NONCE + padded.length + TAG);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, bound);
            cipher.doFinal(padded, 0, padded.length, sealed, NONCE);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform encrypts by " + ALGORITHM, e);
        } finally {
            Arrays.fill(padded, (byte) 0);
        }
    }

    /**
     * Decrypts.
     *
     * @param key the key
     * @param sealed what {@link #encrypt} returned
     * @param bound what the content belongs to
     * @return the content; empty if the bytes were changed, or belong to something else or to another key
     */
    public static Optional<byte[]> decrypt(DataKey key, byte[] sealed, byte[] bound) {
        if (sealed.length < NONCE + SMALLEST + TAG) {
            return Optional.empty();
        }
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(sealed, NONCE), bound);
            byte[] padded = cipher.doFinal(sealed, NONCE, sealed.length - NONCE);
            int length = ByteBuffer.wrap(padded).getInt();
            if (length < 0 || length > padded.length - Integer.BYTES) {
                return Optional.empty();
            }
            byte[] content = Arrays.copyOfRange(padded, Integer.BYTES, Integer.BYTES + length);
            Arrays.fill(padded, (byte) 0);
            return Optional.of(content);
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform decrypts by " + ALGORITHM, e);
        }
    }

    private static Cipher cipher(int mode, DataKey key, byte[] nonce, byte[] bound) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, key.secret(), new GCMParameterSpec(TAG * Byte.SIZE, nonce));
        cipher.updateAAD(bound);
        return cipher;
    }

    private static int padded(int content) {
        int needed = Math.addExact(content, Integer.BYTES);
        if (needed > STEP) {
            return Math.multiplyExact((needed + STEP - 1) / STEP, STEP);
        }
        int size = SMALLEST;
        while (size < needed) {
            size *= 2;
        }
        return size;
    }
}
