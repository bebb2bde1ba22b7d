package org.brevier.outbox;

import jakarta.mail.MessagingException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.brevier.account.EmailAddress;
import org.brevier.site.Site;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Hands letters to the mail server. */
class Mailer {

    private final JavaMailSender server;
    private final EmailAddress from;
    private final Site site;

    Mailer(JavaMailSender server, EmailAddress from, Site site) {
        this.server = server;
        this.from = from;
        this.site = site;
    }

    /**
     * Returns once the server has taken the letter.
     *
     * @param id the same at every try, for a receiver that gets one twice
     * @throws MailException when it has not
     */
    void send(EmailAddress to, Letter letter, UUID id) {
        var message = server.createMimeMessage();
        try {
            var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            helper.setFrom(from.value(), Letter.onOneLine(site.title()));
            helper.setTo(to.value());
            helper.setSubject(letter.subject());
            helper.setText(letter.text());
            // RFC 3834, section 5: no answering machine answers this.
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("Message-ID", "<" + id + "@" + site.baseUrl().getHost() + ">");
        } catch (MessagingException e) {
            throw new MailParseException(e);
        } catch (UnsupportedEncodingException e) {
            throw new MailPreparationException(e);
        }
        server.send(message);
    }
}
