package com.fadeline.app.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import com.fadeline.administration.accounts.AccountTable;
import com.fadeline.administration.accounts.NewAccount;
import com.fadeline.administration.accounts.Passwords;
import com.fadeline.api.Requester;
import com.fadeline.api.Role;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.app.TestAdmin;
import com.fadeline.testing.AwaitilityDefaults;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Everybody there is to a clinic and a client of it, with an HTTP client for them.
 *
 * @param all how they sign in: the administrator; a manager, a specialist and a client,
 * each with one of another clinic; and nobody, who does not
 * @param treated the client
 */
record People(List<@Nullable String> all, ClientId treated) {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private static final String PASSWORD = "a password of somebody";

	/** Makes the accounts. */
	static People signUp(AccountTable accounts, Passwords passwords, ClinicId clinic, ClientId client) {
		ClinicId another = new ClinicId(UUID.randomUUID());
		List<@Nullable String> all = new ArrayList<>();
		all.add(TestAdmin.HEADER);
		for (Role role : List.of(Role.MANAGER, Role.SPECIALIST)) {
			all.add(account(accounts, passwords, role, clinic, null));
			all.add(account(accounts, passwords, role, another, null));
		}
		all.add(account(accounts, passwords, Role.CLIENT, clinic, client));
		all.add(account(accounts, passwords, Role.CLIENT, another, new ClientId(UUID.randomUUID())));
		all.add(null);
		return new People(all, client);
	}

	private static String account(AccountTable accounts, Passwords passwords, Role role, ClinicId clinic,
			@Nullable ClientId client) {
		UUID id = UUID.randomUUID();
		Requester requester = new Requester(id.toString(), role, Set.of(clinic), client);
		assertThat(accounts.add(new NewAccount(requester, id.toString(), "Somebody", passwords.hash(PASSWORD))))
			.isTrue();
		return "Basic " + HttpHeaders.encodeBasicAuth(id.toString(), PASSWORD, null);
	}

	String specialist() {
		return Objects.requireNonNull(this.all.get(3));
	}

	String client() {
		return Objects.requireNonNull(this.all.get(5));
	}

	/** If it is one of another clinic, or another client. */
	boolean isOther(@Nullable String who) {
		return List.of(2, 4, 6).contains(this.all.indexOf(who));
	}

	/**
	 * Sends a request as somebody.
	 * @param refusal what a refusal is called in the table of rights; empty if it is none
	 * @return the refusal; LEAK if another clinic, or another client, reads of the
	 * client; else ok
	 */
	String answer(HttpRequest.Builder request, @Nullable String who,
			Function<HttpResponse<?>, Optional<String>> refusal) {
		request.timeout(AwaitilityDefaults.PATIENCE);
		if (who != null) {
			request.header("Authorization", who);
		}
		try {
			HttpResponse<InputStream> response = HTTP.send(request.build(), BodyHandlers.ofInputStream());
			try (InputStream content = response.body()) {
				return refusal.apply(response).orElseGet(() -> isOther(who) && isOfTreated(response) ? "LEAK" : "ok");
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** A stream never ends, so nothing of it is read. */
	private boolean isOfTreated(HttpResponse<InputStream> response) {
		if (response.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream")) {
			return false;
		}
		try {
			return new String(response.body().readAllBytes(), StandardCharsets.UTF_8).contains(this.treated.toString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
