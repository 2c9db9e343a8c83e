package io.github.diasporaskills.accountability.ledger.key;

import static java.util.Objects.requireNonNull;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** A pair of Ed25519 keys that signs tree heads. Its {@code toString} shows the public key only. Thread-safe. */
public final class HeadKey implements HeadSigner {

    private static final String ALGORITHM = "Ed25519";

    /** What stands before the 32 bytes of the key in an X.509 encoding of it (RFC 8410). */
    private static final String X509_PREFIX = "302a300506032b6570032100";

    private final PrivateKey secret;
    private final byte[] open;

    private HeadKey(PrivateKey secret, byte[] open) {
        this.secret = secret;
        this.open = open;
    }

    /**
     * A new pair.
     *
     * @param random a cryptographic source of chance
     * @return the pair
     */
    public static HeadKey random(SecureRandom random) {
        requireNonNull(random, "random");
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(NamedParameterSpec.ED25519, random);
            return of(generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("JDK 15 and later make keys of " + ALGORITHM, e);
        }
    }

    /**
     * A pair of keys of the JDK.
     *
     * @param pair of Ed25519
     * @return the pair
     * @throws IllegalArgumentException if the public key is none of Ed25519, or the private one does not belong to it
     */
    public static HeadKey of(KeyPair pair) {
        byte[] encoded = pair.getPublic().getEncoded();
        byte[] prefix = HexFormat.of().parseHex(X509_PREFIX);
        if (encoded == null
                || encoded.length != prefix.length + 32
                || !Arrays.equals(prefix, Arrays.copyOf(encoded, prefix.length))) {
            throw new IllegalArgumentException("Heads are signed by Ed25519; found a public key of "
                    + pair.getPublic().getAlgorithm());
        }
        HeadKey key = new HeadKey(pair.getPrivate(), Arrays.copyOfRange(encoded, prefix.length, encoded.length));
        byte[] probe = {1};
        if (!verify(pair.getPublic(), probe, key.sign(probe))) {
            throw new IllegalArgumentException("The private key does not belong to the public one");
        }
        return key;
    }

    static HeadKey decode(byte[] pkcs8, byte[] x509) throws GeneralSecurityException {
        KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
        return of(new KeyPair(
                factory.generatePublic(new X509EncodedKeySpec(x509)),
                factory.generatePrivate(new PKCS8EncodedKeySpec(pkcs8))));
    }

    private static boolean verify(PublicKey key, byte[] message, byte[] signature) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    byte[] pkcs8() {
        return secret.getEncoded();
    }

    byte[] x509() {
        byte[] prefix = HexFormat.of().parseHex(X509_PREFIX);
        byte[] encoded = Arrays.copyOf(prefix, prefix.length + open.length);
        System.arraycopy(open, 0, encoded, prefix.length, open.length);
        return encoded;
    }

    @Override
    public String keyId() {
        return "ed25519:" + HexFormat.of().formatHex(open);
    }

    @Override
    public byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new KeyUnavailableException("The key " + keyId() + " does not sign", e);
        }
    }

    /**
     * The public key only.
     *
     * @return for example {@code HeadKey[ed25519:3b6a…]}
     */
    @Override
    public String toString() {
        return "HeadKey[" + keyId() + "]";
    }
}
