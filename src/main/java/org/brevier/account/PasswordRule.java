package org.brevier.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a password must be: long, and not among those that everybody tries first. Nothing is asked about its characters. */
final class PasswordRule {

    static final int SHORTEST = 12;
    static final int LONGEST = 1_000;

    /** The estimate takes time that grows faster than the text; what is longer than this is measured by its beginning. */
    private static final int MEASURED = 64;

    private static final int WEAK = 1;

    /** Why a password will not do. */
    enum Fault {
        TOO_SHORT("must have at least 12 characters"),
        TOO_LONG("must have at most 1000 characters"),
        COMMON("is one of the first that somebody would try");

        private final String sentence;

        Fault(String sentence) {
            this.sentence = sentence;
        }

        String sentence() {
            return sentence;
        }

        /** The message that says so in a form. */
        String key() {
            return switch (this) {
                case TOO_SHORT -> "password.too-short";
                case TOO_LONG -> "password.too-long";
                case COMMON -> "password.common";
            };
        }
    }

    private PasswordRule() {}

    /** @param known words that an attacker would try, too: the person's own name and address */
    static Optional<Fault> check(String password, List<String> known) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(Fault.TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(Fault.TOO_LONG);
        }
        return isCommon(password, known) ? Optional.of(Fault.COMMON) : Optional.empty();
    }

    private static boolean isCommon(String password, List<String> known) {
        String measured = password.substring(0, Math.min(password.length(), MEASURED));
        return Estimate.ZXCVBN.measure(measured, words(known)).getScore() <= WEAK;
    }

    private static List<String> words(List<String> known) {
        return known.stream()
                .flatMap(text -> Stream.concat(Stream.of(text), Stream.of(text.split("[^\\p{L}\\p{N}]+", -1))))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Holds the lists of words, which are read when the first password is chosen. */
    private static final class Estimate {
        private static final Zxcvbn ZXCVBN = new Zxcvbn();
    }
}
