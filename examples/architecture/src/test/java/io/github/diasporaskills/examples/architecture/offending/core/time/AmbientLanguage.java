package io.github.diasporaskills.examples.architecture.offending.core.time;

import java.io.FileReader;
import java.io.FileWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.Charset;
import java.text.Collator;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Scanner;

/** Assumes the machine's language or charset in every way known. */
final class AmbientLanguage {
    Locale locale() {
        return Locale.getDefault();
    }

    Charset charset() {
        return Charset.defaultCharset();
    }

    String format(int n) {
        return String.format("%d", n);
    }

    String formatted(int n) {
        return "%d".formatted(n);
    }

    String lower(String text) {
        return text.toLowerCase();
    }

    String upper(String text) {
        return text.toUpperCase();
    }

    byte[] bytes(String text) {
        return text.getBytes();
    }

    String text(byte[] bytes) {
        return new String(bytes);
    }

    Reader reader(InputStream in) {
        return new InputStreamReader(in);
    }

    Writer writer(OutputStream out) {
        return new OutputStreamWriter(out);
    }

    Reader file() throws IOException {
        return new FileReader("x");
    }

    Writer toFile() throws IOException {
        return new FileWriter("x");
    }

    Scanner scanner(InputStream in) {
        return new Scanner(in);
    }

    DateTimeFormatter pattern() {
        return DateTimeFormatter.ofPattern("d MMM");
    }

    NumberFormat number() {
        return NumberFormat.getPercentInstance();
    }

    DecimalFormat decimal() {
        return new DecimalFormat("0.0");
    }

    Collator collator() {
        return Collator.getInstance();
    }

    ResourceBundle bundle() {
        return ResourceBundle.getBundle("x");
    }
}
