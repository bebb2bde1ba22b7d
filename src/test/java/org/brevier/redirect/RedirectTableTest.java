package org.brevier.redirect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectTableTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from,to\n/a,/b\n/c,/d",
                "\uFEFF\"from\",\"to\"\r\n\"/a\",\"/b\"\r\n\r\n\"/c\",\"/d\"\r\n",
                "/a;/b\r/c;/d\r",
                "/a\t/b\tmore\n\n/c\t /d ",
                "Source,Target\n/a,/b,301\n,,\n/c,\"/d\"x\n"
            })
    void whatSpreadsheetsWriteIsRead(String text) {
        assertThat(RedirectTable.read(text).orElseThrow())
                .extracting(line -> line.from() + " " + line.to())
                .containsExactly("/a /b", "/c /d");
    }

    @Test
    void linesAreCountedAsAnEditorOfTextCountsThem() {
        assertThat(RedirectTable.read("from,to\n\n\"/a \"\"b\"\"\",\"/c\n\"\n/d")
                        .orElseThrow())
                .isEqualTo(List.of(new TableLine(3, "/a \"b\"", "/c"), new TableLine(5, "/d", "")));
    }

    @Test
    void anEmptyTextHasNoLine() {
        assertThat(RedirectTable.read("").orElseThrow()).isEmpty();
        assertThat(RedirectTable.read("\uFEFF\n \n").orElseThrow()).isEmpty();
        assertThat(RedirectTable.read("from,to").orElseThrow()).isEmpty();
    }

    @Test
    @Timeout(10)
    void whatIsTooLongIsNoTable() {
        assertThat(RedirectTable.read("/a,/b\n".repeat(5_001))).isEmpty();
        assertThat(RedirectTable.read("/a,/b\n".repeat(5_000))).isPresent();
        assertThat(RedirectTable.read("\"" + "x".repeat(1_000_000))).isEmpty();
        assertThat(RedirectTable.read(",".repeat(1_000_000))).hasValue(List.of());
    }
}
