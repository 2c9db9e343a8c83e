package io.github.diasporaskills.accountability.ledger.key;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.UnrecoverableKeyException;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;

/** Reads and writes the file of {@link KeystoreKeys}. Stateless. */
final class KeystoreFile {

    private static final Pattern WRAPPING = Pattern.compile("wrap-([0-9a-f]{8})-([1-9][0-9]{0,5})");
    private static final String MAC = "mac";
    private static final String HEAD_SECRET = "head-secret";
    private static final String HEAD_PUBLIC = "head-public";

    private KeystoreFile() {}

    static KeystoreKeys read(Path file, char[] password, SecureRandom random) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            return keys(file, store, password, random);
        } catch (NoSuchFileException e) {
            throw new KeyUnavailableException(
                    "There is no keystore " + file + ". It is never made unasked;" + " KeystoreKeys.create makes one",
                    e);
        } catch (IOException e) {
            boolean wrong = e.getCause() instanceof UnrecoverableKeyException;
            throw new KeyUnavailableException(
                    wrong
                            ? "The keystore " + file + " does not open under this password"
                            : "The keystore " + file + " cannot be read. Maybe it is damaged or something else",
                    e);
        } catch (GeneralSecurityException e) {
            throw new KeyUnavailableException("The keystore " + file + " cannot be read", e);
        }
    }

    private static KeystoreKeys keys(Path file, KeyStore store, char[] password, SecureRandom random)
            throws GeneralSecurityException {
        String set = "";
        Map<Integer, SecretKeySpec> wrapping = new TreeMap<>();
        for (String alias : Collections.list(store.aliases())) {
            Matcher named = WRAPPING.matcher(alias);
            if (named.matches()) {
                set = named.group(1);
                wrapping.put(
                        Integer.valueOf(named.group(2)), new SecretKeySpec(bytes(file, store, alias, password), "AES"));
            }
        }
        if (wrapping.isEmpty()) {
            throw missing(file, "wrap-…");
        }
        HeadKey head =
                HeadKey.decode(bytes(file, store, HEAD_SECRET, password), bytes(file, store, HEAD_PUBLIC, password));
        SecretKeySpec mac = new SecretKeySpec(bytes(file, store, MAC, password), "HmacSHA256");
        return new KeystoreKeys(set, wrapping, mac, head, random);
    }

    private static byte[] bytes(Path file, KeyStore store, String alias, char[] password)
            throws GeneralSecurityException {
        Key key = store.getKey(alias, password);
        if (key == null || key.getEncoded() == null) {
            throw missing(file, alias);
        }
        return key.getEncoded();
    }

    private static KeyUnavailableException missing(Path file, String alias) {
        return new KeyUnavailableException("The keystore " + file + " holds no key " + alias
                + ". Maybe another program made it; KeystoreKeys.create makes one for a ledger");
    }

    static void write(Path file, char[] password, KeystoreKeys keys, boolean replace) {
        if (password.length < KeystoreKeys.SHORTEST_PASSWORD) {
            throw new IllegalArgumentException("The password of a keystore has at least "
                    + KeystoreKeys.SHORTEST_PASSWORD + " characters; found " + password.length);
        }
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, password);
            keys.wrapping()
                    .forEach((number, key) ->
                            put(store, "wrap-" + keys.set() + "-" + number, key.getEncoded(), password));
            put(store, MAC, keys.macKey().getEncoded(), password);
            put(store, HEAD_SECRET, keys.headKey().pkcs8(), password);
            put(store, HEAD_PUBLIC, keys.headKey().x509(), password);
            if (replace) {
                Path next = file.resolveSibling(file.getFileName() + ".next");
                write(next, store, password);
                move(next, file);
            } else {
                write(file, store, password);
            }
        } catch (FileAlreadyExistsException e) {
            throw new KeyUnavailableException(
                    "There is a file " + e.getFile() + " already, and no keystore is ever overwritten", e);
        } catch (IOException | GeneralSecurityException e) {
            throw new KeyUnavailableException("The keystore " + file + " cannot be written", e);
        }
    }

    /** PKCS #12 knows no keys of Ed25519 without a certificate, so every key is kept as a secret of so many bytes. */
    private static void put(KeyStore store, String alias, byte[] bytes, char[] password) {
        try {
            store.setEntry(
                    alias,
                    new KeyStore.SecretKeyEntry(new SecretKeySpec(bytes, "AES")),
                    new KeyStore.PasswordProtection(password));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform keeps secrets in PKCS #12", e);
        }
    }

    private static void write(Path file, KeyStore store, char[] password) throws IOException, GeneralSecurityException {
        Set<OpenOption> fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        boolean owners = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] attributes = owners
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        try (FileChannel channel = FileChannel.open(file, fresh, attributes)) {
            OutputStream out = Channels.newOutputStream(channel);
            store.store(out, password);
            channel.force(true);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
