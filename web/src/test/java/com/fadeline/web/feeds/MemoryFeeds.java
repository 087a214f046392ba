package com.fadeline.web.feeds;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import com.fadeline.administration.accounts.Account;
import com.fadeline.administration.accounts.Accounts;
import com.fadeline.administration.feeds.CalendarFeed;
import com.fadeline.administration.feeds.CalendarFeeds;

/** Calendar addresses in memory; a secret names its account and how many it had. */
public class MemoryFeeds implements CalendarFeeds {

	private static final Instant MADE = Instant.parse("2026-05-01T10:00:00Z");

	private final Accounts accounts;

	private final Map<String, String> secrets = new LinkedHashMap<>();

	private int made;

	public MemoryFeeds(Accounts accounts) {
		this.accounts = accounts;
	}

	/** Forgets them. */
	public void reset() {
		this.secrets.clear();
	}

	@Override
	public Optional<CalendarFeed> of(String account) {
		return Optional.ofNullable(this.secrets.get(account)).map((secret) -> new CalendarFeed(MADE, null));
	}

	@Override
	public String renew(String account) {
		this.secrets.put(account, "secret-" + ++this.made);
		return "secret-" + this.made;
	}

	@Override
	public boolean end(String account) {
		return this.secrets.remove(account) != null;
	}

	@Override
	public Optional<Account> read(String secret) {
		return this.secrets.containsValue(secret) ? this.accounts.find("specialist") : Optional.empty();
	}

}
