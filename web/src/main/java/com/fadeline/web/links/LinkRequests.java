package com.fadeline.web.links;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import com.fadeline.administration.accounts.SignInEntry;
import com.fadeline.administration.accounts.SignInJournal;
import com.fadeline.administration.links.SignInLinks;
import com.fadeline.administration.links.SignInLinks.MailedLink;
import com.fadeline.api.client.ClientQuery.FindClientsByEmail;
import com.fadeline.api.client.ClientView;
import com.fadeline.api.id.ClientId;
import com.fadeline.web.identity.PublicAddressProperties;
import com.fadeline.web.limits.LinkRequestLimit;
import com.fadeline.web.messages.QueryClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Service that mails new sign-in links to clients who ask for one by their e-mail
 * address. It works in the background, so that neither the answer nor its time shows
 * whether the address is that of a client. Templates use it as {@code @linkRequests}.
 */
@Component
@ConditionalOnWebApplication
public class LinkRequests implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(LinkRequests.class);

	private static final int LONGEST_QUEUE = 100;

	private final QueryClient views;

	private final SignInLinks links;

	private final PublicAddressProperties address;

	private final SignInJournal journal;

	private final LinkRequestLimit limit;

	private final Clock clock;

	private final ExecutorService background;

	@Autowired
	LinkRequests(@Qualifier(QueryClient.OF_SERVICE) QueryClient views, SignInLinks links,
			PublicAddressProperties address, SignInJournal journal, LinkRequestLimit limit, Clock clock) {
		this(views, links, address, journal, limit, clock,
				new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(LONGEST_QUEUE),
						Thread.ofPlatform().daemon().name("link-requests-", 0).factory()));
	}

	/**
	 * @param background where requests are worked off
	 */
	LinkRequests(QueryClient views, SignInLinks links, PublicAddressProperties address, SignInJournal journal,
			LinkRequestLimit limit, Clock clock, ExecutorService background) {
		this.views = views;
		this.links = links;
		this.address = address;
		this.journal = journal;
		this.limit = limit;
		this.clock = clock;
		this.background = background;
	}

	/** Returns whether links can be mailed at all. */
	public boolean arePossible() {
		return this.address.isSet() && this.links.isMailConfigured();
	}

	/**
	 * Accepts a request for a new link. Beyond the limit of its e-mail address nothing is
	 * sent.
	 * @param from network address of the request
	 * @param language the language of the mail
	 * @throws com.fadeline.web.limits.TooManyRequestsException if its network sends too
	 * many
	 * @throws ResponseStatusException with 503 if too many requests wait
	 */
	void accept(String email, String from, Locale language) {
		if (this.limit.take(from, email) && arePossible()) {
			try {
				this.background.execute(() -> tryToSend(email, from, language));
			}
			catch (RejectedExecutionException ex) {
				throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE,
						"Too many people ask for a link at once; try again later", ex);
			}
		}
	}

	private void tryToSend(String email, String from, Locale language) {
		try {
			send(email, from, language);
		}
		catch (RuntimeException ex) {
			log.warn("A new sign-in link that was asked for could not be sent: {}", ex.getClass().getSimpleName());
		}
	}

	private void send(String email, String from, Locale language) {
		List<MailedLink> made = this.views.ask(new FindClientsByEmail(email), FindClientsByEmail.Result.class)
			.clients()
			.stream()
			.flatMap((client) -> link(client).stream())
			.toList();
		if (made.isEmpty()) {
			record(null, email, from);
			return;
		}
		made.forEach((link) -> record(link.client().clientId(), email, from));
		this.links.mail(made, language);
	}

	private Optional<MailedLink> link(ClientView client) {
		return this.links.newTokenFor(client)
			.map((token) -> new MailedLink(client, SignInLinkMaker.address(this.address, token), token));
	}

	private void record(@Nullable ClientId client, String email, String from) {
		// Anyone who knows the address can ask: the user is not known.
		this.journal.add(new SignInEntry(this.clock.instant(), SignInEntry.Kind.LINK_REQUESTED, null,
				(client == null) ? this.journal.hash(email) : null, client, SignInEntry.Way.LINK, from, null));
	}

	@Override
	public void close() {
		this.background.shutdown();
	}

}
