package org.brevier.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address as its owner spells it. Two that differ only in case, in width or in the dot of an i are one to
 * {@link #key}, so that nobody can take a name that looks like another's.
 */
public record EmailAddress(String value) {

    private static final int LONGEST = 254;
    private static final Pattern SHAPE = Pattern.compile(
            "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~.-]{1,64}@(?:[\\p{L}\\p{N}-]{1,63}\\.)*[\\p{L}\\p{N}-]{1,63}");

    /** @throws IllegalArgumentException when the value is no address */
    public EmailAddress {
        if (!isAddress(value)) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    public static Optional<EmailAddress> parse(String typed) {
        String value = Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC);
        return isAddress(value) ? Optional.of(new EmailAddress(value)) : Optional.empty();
    }

    private static boolean isAddress(String value) {
        return value.length() <= LONGEST && SHAPE.matcher(value).matches();
    }

    /** What is unique: compatible forms made one (NFKC), and case folded by way of the upper case, which alone unites the i's. */
    String key() {
        String folded = Normalizer.normalize(value, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Normalizer.Form.NFKC);
    }

    @Override
    public String toString() {
        return value;
    }
}
