package com.fadeline.web.links;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

import com.fadeline.administration.accounts.SignInEntry;
import com.fadeline.administration.accounts.SignInJournal;
import com.fadeline.administration.links.SignInLinks.MailedLink;
import com.fadeline.administration.links.SignInLinks;
import com.fadeline.api.client.ClientQuery.FindClient;
import com.fadeline.api.client.ClientView;
import com.fadeline.api.id.ClientId;
import com.fadeline.web.identity.PublicAddressProperties;
import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.problems.NoSuchViewException;
import com.fadeline.web.signin.SignInPages;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Factory of the links by which clients sign in, for programs and for people. The token
 * follows the hash: browsers send it to no server, so it is in no log of a proxy.
 */
@Component
@ConditionalOnWebApplication
class SignInLinkMaker {

	private final QueryClient views;

	private final SignInLinks links;

	private final PublicAddressProperties address;

	private final SignInJournal journal;

	private final CurrentRequester sender;

	private final Clock clock;

	SignInLinkMaker(QueryClient views, SignInLinks links, PublicAddressProperties address, SignInJournal journal,
			CurrentRequester sender, Clock clock) {
		this.journal = journal;
		this.sender = sender;
		this.clock = clock;
		this.views = views;
		this.links = links;
		this.address = address;
	}

	/** Returns the address of a link. */
	static URI address(PublicAddressProperties address, OneTimeToken token) {
		return address.of(SignInPages.LINK).fragment("token=" + token.getTokenValue()).build().toUri();
	}

	/**
	 * Creates a link, which invalidates earlier ones of the client. The person who
	 * creates it could use it, so the client is notified.
	 * @param language the language of the mail
	 */
	SignInLink linkFor(ClientId client, String from, Locale language) {
		ClientView view = this.views.await(new FindClient(client), ClientView.class, (found) -> true)
			.orElseThrow(() -> new NoSuchViewException("client " + client, null));
		// A link built from the host of the request could lead anywhere.
		boolean mayMail = this.address.isSet();
		OneTimeToken token = this.links.tokenFor(view, mayMail)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT, "The client's account is disabled"));
		this.journal.add(new SignInEntry(this.clock.instant(), SignInEntry.Kind.LINK_MADE,
				this.sender.current().userId(), null, client, SignInEntry.Way.LINK, from, null));
		URI link = address(this.address, token);
		boolean mailed = mayMail && this.links.mail(List.of(new MailedLink(view, link, token)), language);
		return new SignInLink(link, token.getExpiresAt(), QrCode.of(link.toString()).dataUri(), mailed,
				PublicAddressProperties.isLocal(link));
	}

}
