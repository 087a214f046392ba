package com.fadeline.web.signins;

import java.util.Map;
import java.util.stream.Stream;

import com.fadeline.administration.accounts.AccountNames;
import com.fadeline.administration.accounts.SignInEntry;
import com.fadeline.administration.accounts.SignInJournal;
import com.fadeline.api.Page;
import com.fadeline.web.messages.CurrentRequester;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Reader of the sign-in record, which adds the names of accounts. */
@Component
@ConditionalOnWebApplication
class SignInReader {

	private final SignInJournal journal;

	private final AccountNames names;

	private final CurrentRequester sender;

	SignInReader(SignInJournal journal, AccountNames names, CurrentRequester sender) {
		this.journal = journal;
		this.names = names;
		this.sender = sender;
	}

	Page<SignInResponse> read(SignInEntry.@Nullable Kind kind, @Nullable String userId, int page, int size) {
		Page<SignInEntry> found = this.journal.find(kind, userId, page, size, this.sender.current());
		Map<String, String> called = this.names
			.namesOf(found.items().stream().flatMap((entry) -> Stream.ofNullable(entry.userId())).distinct().toList());
		return new Page<>(found.items()
			.stream()
			.map((entry) -> new SignInResponse(entry.at(), entry.kind(), entry.way(), entry.userId(),
					(entry.userId() == null) ? null : called.get(entry.userId()), entry.nameHash(), entry.clientId(),
					entry.address(), entry.detail()))
			.toList(), found.page(), found.size(), found.total());
	}

}
