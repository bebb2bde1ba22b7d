package org.brevier.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.brevier.testing.Copy;
import org.brevier.testing.Newsroom;
import org.brevier.testing.OwnSite;
import org.brevier.testing.SiteTest;
import org.brevier.testing.Web;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SiteTest
class OwnTemplatesTest {

    private static final Path TEMPLATES = OwnSite.newFolder("templates-");

    private final Newsroom newsroom;
    private final Web web;

    OwnTemplatesTest(Newsroom newsroom, Web web) {
        this.newsroom = newsroom;
        this.web = web;
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) throws IOException {
        Files.createDirectories(TEMPLATES.resolve("reading"));
        Files.writeString(
                TEMPLATES.resolve("reading/_footer.html"),
                "<th:block th:fragment=\"footer\"><footer><p>Our own footer</p></footer></th:block>");
        registry.add("spring.thymeleaf.prefix", () -> "file:" + TEMPLATES + "/");
    }

    @Test
    void aTemplateInTheSitesOwnFolderStandsForTheBundledOneAndOnlyForThat() {
        newsroom.publish("templates", Copy.titled("The wall"));

        var page = web.get("/briefings/templates").html();
        assertThat(page.select("footer p").eachText()).contains("Our own footer");
        assertThat(page.select("h1").text()).isEqualTo("The wall");
    }
}
