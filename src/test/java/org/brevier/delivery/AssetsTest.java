package org.brevier.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.brevier.testing.Web;
import org.brevier.testing.Wire;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

@DeliveryTest
class AssetsTest {

    private static final String STYLE = "p { margin: 0 }\n".repeat(100);
    private static final String DIGEST = DigestUtils.md5DigestAsHex(STYLE.getBytes(StandardCharsets.UTF_8));
    private static final String AS_NAMED = "/assets/test/plain.css";
    private static final String BY_DIGEST = "/assets/test/plain-" + DIGEST + ".css";

    private final Web web;
    private final Wire wire;
    private final ResourceUrlProvider addresses;

    AssetsTest(Web web, Wire wire, ResourceUrlProvider addresses) {
        this.web = web;
        this.wire = wire;
        this.addresses = addresses;
    }

    @BeforeAll
    static void writeAnAsset() throws IOException, URISyntaxException {
        var classes = Path.of(AssetsTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        var folder = Files.createDirectories(classes.resolve("static/assets/test"));
        Files.writeString(folder.resolve("plain.css"), STYLE);
    }

    @Test
    void templatesNameAnAssetAndReadersGetItsDigest() {
        assertThat(addresses.getForLookupPath(AS_NAMED)).isEqualTo(BY_DIGEST);
    }

    @Test
    void anAssetAskedForByItsDigestIsKeptForGood() {
        for (int time = 0; time < 2; time++) {
            var asset = web.get(BY_DIGEST);
            assertThat(asset.status()).isEqualTo(200);
            assertThat(asset.body()).isEqualTo(STYLE);
            assertThat(asset.header("Content-Type"))
                    .hasValueSatisfying(it -> assertThat(it).startsWith("text/css"));
            assertThat(asset.header("Cache-Control")).hasValue("max-age=31536000, public, immutable");
        }
    }

    @Test
    void anAssetAskedForByItsNameIsKeptForAnHour() {
        var asset = web.get(AS_NAMED);

        assertThat(asset.body()).isEqualTo(STYLE);
        assertThat(asset.header("Cache-Control")).hasValue("max-age=3600, public");
        String tag = asset.header("ETag").orElseThrow();
        assertThat(web.get(AS_NAMED, "If-None-Match", tag).status()).isEqualTo(304);
        assertThat(web.get(AS_NAMED, "If-None-Match", "\"other\"").status()).isEqualTo(200);
    }

    @Test
    void a134AWrongDigestIsNotFoundAndNotKept() {
        var answer = web.get("/assets/test/plain-" + "0".repeat(32) + ".css");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Cache-Control")).hasValue("no-store");
    }

    @Test
    void a086AssetsAreCompressedForThoseWhoTakeIt() {
        for (String path : new String[] {AS_NAMED, BY_DIGEST}) {
            var compressed = web.get(path, "Accept-Encoding", "br, gzip");
            assertThat(compressed.header("Content-Encoding")).hasValue("gzip");
            assertThat(compressed.header("Vary"))
                    .hasValueSatisfying(it -> assertThat(it).containsIgnoringCase("Accept-Encoding"));
            assertThat(web.get(path).body()).isEqualTo(STYLE);
        }
    }

    @ParameterizedTest(name = "A074: {0}")
    @ValueSource(
            strings = {
                "/assets/%2e%2e/application.yaml",
                "/assets/..%2f..%2fapplication.yaml",
                "/assets/../../application.yaml",
                "/assets/%252e%252e/application.yaml",
                "/assets/..;/application.yaml",
                "/assets/test/%5c..%5cplain.css",
                "/assets//etc/passwd",
                "/assets/test/plain.css%00.png",
                "/assets/",
                "/assets/test",
                "/assets/test/"
            })
    void nothingElseOfTheClasspathIsServed(String path) {
        assertThat(wire.get(path).status()).isIn(400, 404);
    }
}
