package com.fadeline.web.links;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.fadeline.administration.accounts.SignInEntry;
import com.fadeline.administration.accounts.SignInEntry.Kind;
import com.fadeline.administration.accounts.SignInJournal;
import com.fadeline.administration.links.SignInLinks;
import com.fadeline.api.Requester;
import com.fadeline.api.client.ClientQuery.FindClientsByEmail;
import com.fadeline.api.client.ClientView;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.web.HttpTest;
import com.fadeline.web.Samples;
import com.fadeline.web.identity.PublicAddressProperties;
import com.fadeline.web.limits.LinkRequestLimit;
import com.fadeline.web.limits.TooManyRequestsException;
import com.fadeline.web.messages.QueryClient;
import com.google.common.util.concurrent.MoreExecutors;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.authentication.ott.DefaultOneTimeToken;
import org.springframework.security.authentication.ott.OneTimeToken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

class LinkRequestsTests extends HttpTest {

	private static final PublicAddressProperties PUBLIC = new PublicAddressProperties(
			URI.create("https://clinic.example"));

	private static final ClientView ADA = client("Ada");

	private static final ClientView BEN = client("Ben");

	@Autowired
	@Qualifier(QueryClient.OF_SERVICE)
	QueryClient views;

	@Autowired
	SignInJournal journal;

	private final Mailbox mailbox = new Mailbox();

	@Test
	void a_client_with_access_is_mailed_a_new_link() {
		this.mailbox.access = Set.of(ADA.clientId());
		found(ADA);

		requests(PUBLIC).accept("ada@example.com", "192.0.2.1", Locale.GERMAN);

		assertThat(this.mailbox.sent).containsExactly("de Ada https://clinic.example/sign-in/link#token=token-1");
		assertThat(latest())
			.extracting(SignInEntry::kind, SignInEntry::userId, SignInEntry::clientId, SignInEntry::nameHash,
					SignInEntry::address)
			.containsExactly(tuple(Kind.LINK_REQUESTED, null, ADA.clientId(), null, "192.0.2.1"));
	}

	@Test
	void clients_who_share_a_mailbox_are_mailed_their_links_together() {
		this.mailbox.access = Set.of(ADA.clientId(), BEN.clientId());
		found(ADA, BEN);

		requests(PUBLIC).accept("ada@example.com", "192.0.2.1", Locale.ENGLISH);

		assertThat(this.mailbox.sent).containsExactly("en Ada https://clinic.example/sign-in/link#token=token-1, "
				+ "Ben https://clinic.example/sign-in/link#token=token-2");
	}

	@Test
	void nobody_is_mailed_who_is_unknown_or_was_never_given_access() {
		found();
		requests(PUBLIC).accept("nobody@example.com", "192.0.2.1", Locale.ENGLISH);
		found(ADA);
		requests(PUBLIC).accept("ada@example.com", "192.0.2.1", Locale.ENGLISH);

		assertThat(this.mailbox.sent).isEmpty();
		assertThat(latest()).allSatisfy((entry) -> {
			assertThat(entry.kind()).isEqualTo(Kind.LINK_REQUESTED);
			assertThat(entry.clientId()).isNull();
			assertThat(entry.nameHash()).startsWith("digest-");
		});
	}

	@Test
	void no_link_is_made_while_none_can_be_mailed() {
		this.mailbox.access = Set.of(ADA.clientId());
		found(ADA);

		requests(new PublicAddressProperties(null)).accept("ada@example.com", "192.0.2.1", Locale.ENGLISH);

		assertThat(this.mailbox.made).isZero();
	}

	@Test
	void one_mailbox_gets_no_more_than_its_limit_and_whoever_asks_is_not_shown_it() {
		this.mailbox.access = Set.of(ADA.clientId());
		found(ADA);
		LinkRequests requests = requests(PUBLIC);

		for (int i = 0; i < 5; i++) {
			requests.accept((i % 2 == 0) ? "ada@example.com" : "Ada@Example.com", "192.0.2." + i, Locale.ENGLISH);
		}

		assertThat(this.mailbox.sent).hasSize(3);
	}

	@Test
	void one_network_asks_no_more_than_its_limit() {
		found();
		LinkRequests requests = requests(PUBLIC);
		for (int i = 0; i < 10; i++) {
			requests.accept(i + "@example.com", "192.0.2.1", Locale.ENGLISH);
		}

		assertThatExceptionOfType(TooManyRequestsException.class)
			.isThrownBy(() -> requests.accept("11@example.com", "192.0.2.1", Locale.ENGLISH));
	}

	@Test
	void a_failure_shows_nothing_to_whoever_asks() {
		this.buses.answer(FindClientsByEmail.class, (query) -> {
			throw new IllegalStateException("no answer");
		});

		requests(PUBLIC).accept("ada@example.com", "192.0.2.1", Locale.ENGLISH);

		assertThat(this.mailbox.sent).isEmpty();
	}

	private LinkRequests requests(PublicAddressProperties address) {
		return new LinkRequests(this.views, this.mailbox, address, this.journal, new LinkRequestLimit(10, 3),
				Clock.systemUTC(), MoreExecutors.newDirectExecutorService());
	}

	private void found(ClientView... clients) {
		this.buses.answer(FindClientsByEmail.class, (query) -> new FindClientsByEmail.Result(List.of(clients)));
	}

	private List<SignInEntry> latest() {
		return this.journal.find(Kind.LINK_REQUESTED, null, 0, 1, Requester.SYSTEM).items();
	}

	private static ClientView client(String givenName) {
		return new ClientView(new ClientId(UUID.randomUUID()), new ClinicId(Samples.BERLIN), givenName, "Byron", null,
				"ada@example.com", null, null, null, 1);
	}

	/** Links of those with access, and the mails that were sent. */
	private static final class Mailbox implements SignInLinks {

		private final List<String> sent = new ArrayList<>();

		private Set<ClientId> access = Set.of();

		private int made;

		@Override
		public Optional<OneTimeToken> tokenFor(ClientView client, boolean toMail) {
			throw new AssertionError("Nobody is given access by asking for a link");
		}

		@Override
		public Optional<OneTimeToken> newTokenFor(ClientView client) {
			if (!this.access.contains(client.clientId())) {
				return Optional.empty();
			}
			this.made++;
			return Optional.of(new DefaultOneTimeToken("token-" + this.made, "client", Instant.EPOCH));
		}

		@Override
		public boolean isMailConfigured() {
			return true;
		}

		@Override
		public boolean mail(List<MailedLink> links, Locale language) {
			this.sent.add(language + " " + String.join(", ",
					links.stream().map((link) -> link.client().givenName() + " " + link.address()).toList()));
			return true;
		}

	}

}
