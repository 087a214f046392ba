package com.fadeline.administration.links;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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
		return this.accounts.loginNameOf(id)
			.map((name) -> this.tokens.generate(
					new GenerateOneTimeTokenRequest(name, (toMail && isMailed(client)) ? this.expiry : this.shown)));
	}

	private boolean isMailed(ClientView client) {
		return this.mail != null && client.email() != null;
	}

	@Override
	public boolean mail(ClientView client, URI link, OneTimeToken token, Locale language) {
		if (this.mail == null || !isMailed(client)) {
			return false;
		}
		ZoneId zone = this.clinics.of(client.clinicId()).zone();
		SimpleMailMessage message = new SimpleMailMessage();
		message.setFrom(this.from);
		message.setTo(client.email());
		Messages texts = new Messages(language);
		DateTimeFormatter time = DateTimeFormatter.ofPattern(texts.of("mail.signIn.until"), language);
		message.setSubject(texts.of("mail.signIn.subject"));
		message
			.setText(texts.of("mail.signIn.text", link, time.format(token.getExpiresAt().atZone(zone)), zone.getId()));
		try {
			this.mail.send(message);
			return true;
		}
		catch (MailException ex) {
			log.warn("The sign-in link of client {} could not be mailed: {}", client.clientId(),
					ex.getClass().getSimpleName());
			return false;
		}
	}

}
