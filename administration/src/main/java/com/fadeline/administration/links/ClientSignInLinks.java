package com.fadeline.administration.links;

import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.fadeline.administration.accounts.AccountTable;
import com.fadeline.administration.accounts.NewAccount;
import com.fadeline.api.Requester;
import com.fadeline.api.Role;
import com.fadeline.api.client.ClientView;
import com.fadeline.api.clinic.Clinics;
import com.fadeline.api.id.ClientId;
import com.fadeline.wording.Messages;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.mail.MailException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.authentication.ott.OneTimeTokenService;

/**
 * Service that creates and mails sign-in links for clients. The account of a client has
 * the client's id and holds nothing else about the client.
 */
class ClientSignInLinks implements SignInLinks {

	private static final Logger log = LoggerFactory.getLogger(ClientSignInLinks.class);

	private final AccountTable accounts;

	private final OneTimeTokenService tokens;

	private final Duration expiry;

	private final Duration shown;

	private final @Nullable MailSender mail;

	private final @Nullable String from;

	private final Clinics clinics;

	ClientSignInLinks(AccountTable accounts, OneTimeTokenService tokens, LinkProperties properties,
			@Nullable MailSender mail, Clinics clinics) {
		this.accounts = accounts;
		this.tokens = tokens;
		this.expiry = properties.expiry();
		this.shown = properties.shown();
		this.mail = mail;
		this.from = properties.from();
		this.clinics = clinics;
	}

	@Override
	public Optional<OneTimeToken> tokenFor(ClientView client, boolean toMail) {
		ClientId id = client.clientId();
		String loginName = "client-" + id;
		this.accounts.add(new NewAccount(new Requester(id.toString(), Role.CLIENT, Set.of(client.clinicId()), id),
				loginName, "Client", null));
		return token(id, (toMail && isMailed(client)) ? this.expiry : this.shown);
	}

	@Override
	public Optional<OneTimeToken> newTokenFor(ClientView client) {
		return token(client.clientId(), this.expiry);
	}

	private Optional<OneTimeToken> token(ClientId client, Duration works) {
		return this.accounts.loginNameOf(client)
			.map((name) -> this.tokens.generate(new GenerateOneTimeTokenRequest(name, works)));
	}

	@Override
	public boolean isMailConfigured() {
		return this.mail != null;
	}

	private boolean isMailed(ClientView client) {
		return this.mail != null && client.email() != null;
	}

	@Override
	public boolean mail(List<MailedLink> links, Locale language) {
		MailedLink first = links.getFirst();
		if (this.mail == null || !isMailed(first.client())) {
			return false;
		}
		Messages texts = new Messages(language);
		SimpleMailMessage message = new SimpleMailMessage();
		message.setFrom(this.from);
		message.setTo(first.client().email());
		message.setSubject(texts.of((links.size() == 1) ? "mail.signIn.subject" : "mail.signIn.subject.several"));
		message.setText(text(links, texts));
		try {
			this.mail.send(message);
			return true;
		}
		catch (MailException ex) {
			log.warn("The sign-in link of client {} could not be mailed: {}", first.client().clientId(),
					ex.getClass().getSimpleName());
			return false;
		}
	}

	private String text(List<MailedLink> links, Messages texts) {
		MailedLink first = links.getFirst();
		ZoneId zone = this.clinics.of(first.client().clinicId()).zone();
		String until = DateTimeFormatter.ofPattern(texts.of("mail.signIn.until"), texts.locale())
			.format(first.token().getExpiresAt().atZone(zone));
		return (links.size() == 1) ? texts.of("mail.signIn.text", first.address(), until, zone.getId())
				: texts.of("mail.signIn.text.several", named(links, texts), until, zone.getId());
	}

	private static String named(List<MailedLink> links, Messages texts) {
		return links.stream()
			.map((link) -> texts.of("mail.signIn.of",
					Objects.requireNonNullElseGet(link.client().givenName(), () -> texts.of("mail.signIn.unnamed")),
					link.address()))
			.collect(Collectors.joining("\n\n"));
	}

}
