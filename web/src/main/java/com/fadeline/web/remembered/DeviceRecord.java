package com.fadeline.web.remembered;

import java.time.Clock;

import com.fadeline.administration.accounts.SignInEntry;
import com.fadeline.administration.accounts.SignInEntry.Kind;
import com.fadeline.administration.accounts.SignInEntry.Way;
import com.fadeline.administration.accounts.SignInJournal;
import com.fadeline.api.id.ClientId;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Recorder of what happens to remembered devices, in the sign-in record. */
@Component
@ConditionalOnWebApplication
public class DeviceRecord {

	private final SignInJournal journal;

	private final Clock clock;

	DeviceRecord(SignInJournal journal, Clock clock) {
		this.journal = journal;
		this.clock = clock;
	}

	void add(Kind kind, String userId, @Nullable ClientId client, String from) {
		this.journal.add(new SignInEntry(this.clock.instant(), kind, userId, null, client, Way.DEVICE, from, null));
	}

}
