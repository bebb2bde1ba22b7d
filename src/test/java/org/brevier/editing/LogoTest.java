package org.brevier.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.brevier.account.Staff;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.testing.Visitor;
import org.brevier.testing.Web;
import org.brevier.testing.Web.Answer;
import org.junit.jupiter.api.Test;

/** The picture in front of the site's name. */
@SiteTest
class LogoTest {

    private static final String PAGE = "/admin/settings";

    private final Visitor owner;
    private final Visitor editor;
    private final Web web;
    private final TestClock clock;

    LogoTest(Staff staff, Web web, TestClock clock) {
        clock.set(TestClock.START);
        this.owner = staff.owner("Olga Owner");
        this.editor = staff.editor("Ben Editor");
        this.web = web;
        this.clock = clock;
    }

    private Answer upload(Visitor visitor, byte[] file) {
        visitor.get(PAGE);
        var body = new ByteArrayOutputStream();
        body.writeBytes(part("_csrf", "", visitor.csrf().getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(part("file", "; filename=\"../../logo.svg\"", file));
        body.writeBytes("--zq--\r\n".getBytes(StandardCharsets.UTF_8));
        String cookie = visitor.cookies().entrySet().stream()
                .map(it -> it.getKey() + "=" + it.getValue())
                .collect(Collectors.joining("; "));
        return web.send(
                "POST",
                PAGE + "/logo",
                BodyPublishers.ofByteArray(body.toByteArray()),
                "Content-Type",
                "multipart/form-data; boundary=zq",
                "Cookie",
                cookie);
    }

    private static byte[] part(String name, String file, byte[] content) {
        var part = new ByteArrayOutputStream();
        part.writeBytes("--zq\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n"
                .formatted(name, file)
                .getBytes(StandardCharsets.UTF_8));
        part.writeBytes(content);
        part.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return part.toByteArray();
    }

    private static byte[] png(int width, int height) throws IOException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), "png", png);
        return png.toByteArray();
    }

    private static String refusal(Answer answer) {
        assertThat(answer.status()).isEqualTo(422);
        return answer.html().select("[role=alert]").text();
    }

    @Test
    void aPngStandsInFrontOfTheNameUntilItIsTakenAway() throws IOException {
        var hidden = new ByteArrayOutputStream();
        hidden.writeBytes(png(64, 64));
        hidden.writeBytes("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));

        assertThat(upload(owner, hidden.toByteArray()).status()).isEqualTo(302);

        String address = web.get("/").html().select(".masthead .nameplate img").attr("src");
        assertThat(address).matches("/media/[0-9a-f]{32}/logo\\.png");
        var picture = web.get(address);
        assertThat(picture.header("Content-Type")).hasValue("image/png");
        assertThat(picture.body()).as("what does not draw is gone").doesNotContain("script");
        assertThat(web.get("/").html().select("script[type$=ld+json]").html()).contains(address);

        owner.submit(PAGE, "main form[action$=/logo/end]", Map.of());
        assertThat(web.get("/").html().select(".masthead .nameplate img")).isEmpty();
    }

    @Test
    void whatIsNoSmallPngIsRefusedWithTheReason() throws IOException {
        byte[] bomb = png(10, 10);
        ByteBuffer.wrap(bomb).putInt(16, 40_000);
        assertThat(refusal(upload(owner, "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8))))
                .contains("SVG pictures can carry script and are not taken: export it as PNG.");
        assertThat(refusal(upload(owner, "GIF89a trailing".getBytes(StandardCharsets.UTF_8))))
                .contains("A logo is a PNG picture");
        assertThat(refusal(upload(owner, bomb))).contains("at most 2,000 pixels");
        assertThat(refusal(upload(owner, new byte[300 << 10]))).contains("at most 256 KB");
        assertThat(refusal(upload(owner, new byte[0]))).contains("choose a file");
        assertThat(refusal(upload(owner, "\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1))))
                .contains("PNG");
        assertThat(web.get("/").html().select(".masthead .nameplate img")).isEmpty();
    }

    @Test
    void a057ItIsForOwnersWhoHaveSaidAgainWhoTheyAre() throws IOException {
        assertThat(upload(editor, png(10, 10)).status()).isEqualTo(403);
        owner.get(PAGE);
        clock.advance(Duration.ofMinutes(11));
        assertThat(owner.get(PAGE).header("Location").orElse("")).contains("/admin/confirm");
    }
}
