package com.fadeline.web.feeds;

import java.time.Clock;
import java.util.Optional;

import com.fadeline.administration.accounts.Account;
import com.fadeline.administration.accounts.SignInEntry;
import com.fadeline.administration.accounts.SignInJournal;
import com.fadeline.administration.accounts.SignedIn;
import com.fadeline.administration.feeds.CalendarFeed;
import com.fadeline.administration.feeds.CalendarFeeds;
import com.fadeline.web.identity.PublicAddressProperties;
import com.fadeline.web.problems.NoSuchViewException;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Service that makes, shows and ends the calendar address of an account, which is put on
 * record with the sign-ins.
 */
@Component
@ConditionalOnWebApplication
class FeedAddresses {

	private final CalendarFeeds feeds;

	private final SignInJournal journal;

	private final PublicAddressProperties address;

	private final Clock clock;

	FeedAddresses(CalendarFeeds feeds, SignInJournal journal, PublicAddressProperties address, Clock clock) {
		this.feeds = feeds;
		this.journal = journal;
		this.address = address;
		this.clock = clock;
	}

	/** Returns whether an account can have an address: only those that are kept here. */
	boolean arePossibleFor(SignedIn who) {
		return who instanceof Account;
	}

	/** Returns the address without its secret; empty if there is none. */
	Optional<CalendarFeed> of(SignedIn who) {
		return (who instanceof Account) ? this.feeds.of(who.requester().userId()) : Optional.empty();
	}

	/**
	 * Makes a new address; an earlier one works no more.
	 * @param from network address of the request
	 * @return the whole address, which cannot be shown again
	 * @throws NoSuchViewException if the account is one of an OpenID provider
	 */
	String renew(SignedIn who, String from) {
		if (!arePossibleFor(who)) {
			throw new NoSuchViewException("calendar address of this account", null);
		}
		String secret = this.feeds.renew(who.requester().userId());
		record(SignInEntry.Kind.CALENDAR_FEED_MADE, who, from);
		return this.address.of("/feeds/%s.ics".formatted(secret)).toUriString();
	}

	/** Ends the address; without one nothing happens. */
	void end(SignedIn who, String from) {
		if (arePossibleFor(who) && this.feeds.end(who.requester().userId())) {
			record(SignInEntry.Kind.CALENDAR_FEED_ENDED, who, from);
		}
	}

	private void record(SignInEntry.Kind kind, SignedIn who, String from) {
		this.journal.add(SignInEntry.of(this.clock.instant(), kind, who.requester().userId(), null, from));
	}

}
