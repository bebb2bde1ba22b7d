package org.brevier.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.brevier.account.Person;
import org.brevier.account.Role;
import org.brevier.account.Staff;
import org.brevier.testing.Copy;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.testing.Visitor;
import org.brevier.testing.Web;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** The site's letters, through a real mail server. */
@SiteTest
@Import(Pressroom.class)
@TestPropertySource(
        properties = {
            "brevier.mail.from=desk@news.example.org",
            "brevier.site.title=The Harbour Post\\r\\nBcc: x@evil.test"
        })
class MailTest {

    private static final GreenMail SERVER = server();

    private final Pressroom desk;
    private final Staff staff;
    private final Web web;
    private final JdbcClient jdbc;
    private final DeliveryRows rows;

    MailTest(Pressroom desk, Staff staff, Web web, JdbcClient jdbc, DeliveryRows rows, TestClock clock) {
        this.rows = rows;
        clock.set(TestClock.START);
        this.desk = desk;
        this.staff = staff;
        this.web = web;
        this.jdbc = jdbc;
    }

    private static GreenMail server() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
    }

    private static List<MimeMessage> letters(String address) {
        return Stream.of(SERVER.getReceivedMessages())
                .filter(letter ->
                        GreenMailUtil.getAddressList(recipients(letter)).equals(address))
                .toList();
    }

    private static jakarta.mail.Address[] recipients(MimeMessage letter) {
        try {
            return letter.getAllRecipients();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MimeMessage letter(Person to, String subject) {
        Receiver.await(subject + " to " + to.name(), () -> find(to, subject).isPresent());
        return find(to, subject).orElseThrow();
    }

    private static Optional<MimeMessage> find(Person to, String subject) {
        return letters(to.email().value()).stream()
                .filter(letter -> subject(letter).contains(subject))
                .findFirst();
    }

    private static String subject(MimeMessage letter) {
        try {
            return letter.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage letter) throws Exception {
        return letter.getContent().toString();
    }

    @Test
    void whatIsSubmittedIsToldTheEditorsAndWhatComesBackItsWriter() throws Exception {
        var quiet = staff.person("Quinn Quiet", Role.EDITOR);
        var choice = staff.signedIn(quiet).submit("/admin/account/notices", Map.of("wanted", "false"));
        assertThat(choice.status()).isEqualTo(302);
        var id = desk.draft(Pressroom.copy("A wall \u201cübrig\u201d"));
        desk.submit(id);
        var submitted = letter(desk.ben, "Submitted: A wall \u201cübrig\u201d");
        assertThat(text(submitted))
                .contains("Ada Writer has submitted")
                .contains("https://news.example.org/admin/briefings/" + id + "/publication")
                .contains("https://news.example.org/admin/account/notices");
        assertThat(submitted.getContentType()).startsWith("text/plain").containsIgnoringCase("utf-8");
        assertThat(submitted.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(submitted.getFrom()[0]).hasToString("\"The Harbour Post Bcc: x@evil.test\" <desk@news.example.org>");

        desk.sendBack(id, "Say who pays for it");
        assertThat(text(letter(desk.ada, "Sent back"))).contains("Ben Editor").contains("Say who pays for it");
        desk.submit(id);
        desk.approve(id);
        letter(desk.ada, "Approved");
        desk.publish(id, Optional.empty());
        assertThat(text(letter(desk.ada, "Published"))).contains(desk.address(id));
        desk.withdraw(id);
        letter(desk.ada, "Withdrawn");
        assertThat(letters(quiet.email().value())).isEmpty();
        assertThat(letters(desk.ada.email().value()))
                .as("nobody is told what they did")
                .noneMatch(letter -> subject(letter).startsWith("Submitted"));
    }

    /** A108: what is put into a headline, a name or the title of the site stays within its line. */
    @Test
    void a108NobodyPutsAHeaderIntoALetter() throws Exception {
        var id = desk.draft(Pressroom.copy("x").with("title", "\"Wall\\r\\nBcc: victim@evil.test\\u2028X-Evil: yes\""));
        desk.submit(id);
        var letter = letter(desk.ben, "Bcc: victim@evil.test");
        assertThat(letter.getHeader("Bcc")).isNull();
        assertThat(letter.getHeader("X-Evil")).isNull();
        assertThat(letter.getAllRecipients()).hasSize(1);
        assertThat(letters("victim@evil.test")).isEmpty();
        assertThat(letters("x@evil.test")).isEmpty();
    }

    @Test
    void anInvitationComesByMailAndItsLinkStandsInNoRow() throws Exception {
        var owner = staff.owner("Olga Owner");
        String email = "wanda-%s@harbour.test".formatted(UUID.randomUUID());
        owner.submit("/admin/people/new", Map.of("name", "Wanda Writer", "email", email, "role", "writer"));
        Receiver.await("the invitation", () -> !letters(email).isEmpty());
        var letter = letters(email).getFirst();
        assertThat(subject(letter)).endsWith(": an invitation");
        String link = text(letter)
                .lines()
                .filter(line -> line.startsWith("https:"))
                .findFirst()
                .orElseThrow();
        var visitor = new Visitor(web);
        assertThat(visitor.get(link.substring("https://news.example.org".length()))
                        .status())
                .isEqualTo(200);
        String token = link.replaceFirst(".*/", "");
        assertThat(jdbc.sql("select count(*) from outbox_delivery where body like :token")
                        .param("token", "%" + token + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aPasswordThatIsForgottenIsChosenAnewByALinkAndTheChangeIsTold() throws Exception {
        var wanda = staff.person("Wanda Writer", Role.WRITER);
        new Visitor(web).submit("/admin/forgot", Map.of("email", wanda.email().value()));
        String link = text(letter(wanda, "another password"))
                .lines()
                .filter(line -> line.startsWith("https:"))
                .findFirst()
                .orElseThrow();
        new Visitor(web)
                .submit(
                        link.substring("https://news.example.org".length()),
                        Map.of("password", "nine red barges upstream", "again", "nine red barges upstream"));
        assertThat(text(letter(wanda, "your password was changed"))).contains("/admin/forgot");
    }

    @Test
    void whenAnAddressIsChangedTheOldOneIsTold() throws Exception {
        var wanda = staff.person("Wanda Writer", Role.WRITER);
        String next = "new-%s@harbour.test".formatted(UUID.randomUUID());
        staff.signedIn(wanda).submit("/admin/account", Map.of("name", "Wanda Writer", "email", next));
        var letter = letter(wanda, "your e-mail address was changed");
        assertThat(text(letter)).contains("tell an owner").doesNotContain(next);
        assertThat(letters(next)).isEmpty();
    }

    @Test
    void whoHasLeftGetsNothing() {
        var id = desk.draft(Copy.titled("Nobody is here " + UUID.randomUUID()));
        var gone = staff.person("Gone Editor", Role.EDITOR);
        var owner = staff.owner("Olga Owner");
        owner.submit("/admin/people/" + gone.id(), "form[action$=/departure]", Map.of());
        desk.submit(id);
        letter(desk.ben, "Nobody is here");

        assertThat(letters(gone.email().value())).isEmpty();
    }

    @Test
    void whoHasHandedADraftOverHearsOfItAgainOnceReadersDo() {
        var wanda = staff.person("Wanda Writer", Role.WRITER);
        var id = desk.draft(Pressroom.copy("In other hands"));
        desk.handOver(id, wanda);
        desk.submit(id);
        desk.sendBack(id, "Not a word of it to Ada");
        desk.submit(id);
        desk.approve(id);
        letter(wanda, "Sent back: In other hands");
        letter(wanda, "Approved: In other hands");
        desk.publish(id, Optional.empty());
        letter(desk.ada, "Published: In other hands");
        Receiver.await("no letter is under way", () -> rows.countWaiting() == 0);

        assertThat(letters(desk.ada.email().value()).stream().map(MailTest::subject))
                .filteredOn(subject -> subject.contains("In other hands"))
                .containsExactly("Published: In other hands");
    }
}
