package org.brevier.search;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.sr.SerbianAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.th.ThaiAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.apache.lucene.analysis.util.ElisionFilter;

/** The languages whose inflections are known, each under its ISO 639 code. */
final class Languages {

    private Languages() {}

    /** The name under which a language is known here. */
    static String way(Locale language) {
        return switch (language.getLanguage()) {
            case "zh", "ja", "ko" -> Wording.PAIRS;
            case "nb", "nn" -> "no";
            default -> language.getLanguage();
        };
    }

    static Map<String, Analyzer> all() {
        var all = new HashMap<String, Analyzer>();
        all.putAll(western());
        all.putAll(northern());
        all.putAll(eastern());
        all.replaceAll((way, analyzer) -> new Folded(analyzer));
        return Map.copyOf(all);
    }

    private static Map<String, Analyzer> western() {
        return Map.of(
                "en", new EnglishAnalyzer(),
                "de", new GermanAnalyzer(),
                "fr", new FrenchAnalyzer(),
                "es", new SpanishAnalyzer(),
                "it", new ItalianAnalyzer(),
                "pt", new PortugueseAnalyzer(),
                "nl", new DutchAnalyzer(),
                "ca", new CatalanAnalyzer());
    }

    private static Map<String, Analyzer> northern() {
        return Map.of(
                "sv", new SwedishAnalyzer(),
                "no", new NorwegianAnalyzer(),
                "da", new DanishAnalyzer(),
                "fi", new FinnishAnalyzer(),
                "et", new EstonianAnalyzer(),
                "lv", new LatvianAnalyzer(),
                "lt", new LithuanianAnalyzer());
    }

    private static Map<String, Analyzer> eastern() {
        return Map.ofEntries(
                Map.entry("ar", new ArabicAnalyzer()),
                Map.entry("fa", new PersianAnalyzer()),
                Map.entry("ru", new RussianAnalyzer()),
                Map.entry("bg", new BulgarianAnalyzer()),
                Map.entry("sr", new SerbianAnalyzer()),
                Map.entry("cs", new CzechAnalyzer()),
                Map.entry("hu", new HungarianAnalyzer()),
                Map.entry("ro", new RomanianAnalyzer()),
                Map.entry("el", new GreekAnalyzer()),
                Map.entry("tr", new TurkishAnalyzer()),
                Map.entry("hi", new HindiAnalyzer()),
                Map.entry("id", new IndonesianAnalyzer()),
                Map.entry("th", new ThaiAnalyzer()),
                Map.entry(Wording.PAIRS, new CJKAnalyzer()));
    }

    /** Words without case, accents, an apostrophe's article before them (l’Iran) or its s behind (Iran’s). */
    static Analyzer asWritten() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                var words = new StandardTokenizer();
                TokenFilter bare =
                        new ElisionFilter(new EnglishPossessiveFilter(words), FrenchAnalyzer.DEFAULT_ARTICLES);
                return new TokenStreamComponents(words, new ASCIIFoldingFilter(new LowerCaseFilter(bare)));
            }
        };
    }

    /** A language's stems without accents, for readers whose keyboard has none. */
    private static final class Folded extends AnalyzerWrapper {

        private final Analyzer language;

        Folded(Analyzer language) {
            super(GLOBAL_REUSE_STRATEGY);
            this.language = language;
        }

        @Override
        protected Analyzer getWrappedAnalyzer(String field) {
            return language;
        }

        @Override
        protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents components) {
            return new TokenStreamComponents(
                    components.getSource(), new ASCIIFoldingFilter(components.getTokenStream()));
        }
    }
}
