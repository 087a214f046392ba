package com.fadeline.web.changes;

import java.util.Map;
import java.util.UUID;

import com.fadeline.administration.accounts.AccountNames;
import com.fadeline.administration.changes.AdminChange;
import com.fadeline.administration.changes.AdminChanges;
import com.fadeline.api.Page;
import com.fadeline.web.messages.CurrentRequester;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Reader of the changes by administrators, which adds the names of accounts. */
@Component
@ConditionalOnWebApplication
class ChangeReader {

	private final AdminChanges changes;

	private final AccountNames names;

	private final CurrentRequester sender;

	ChangeReader(AdminChanges changes, AccountNames names, CurrentRequester sender) {
		this.changes = changes;
		this.names = names;
		this.sender = sender;
	}

	Page<ChangeResponse> read(@Nullable UUID subject, int page, int size) {
		Page<AdminChange> found = this.changes.find(subject, page, size, this.sender.current());
		Map<String, String> by = this.names
			.namesOf(found.items().stream().map(AdminChange::userId).distinct().toList());
		return new Page<>(found.items()
			.stream()
			.map((change) -> new ChangeResponse(change.at(), change.userId(), by.get(change.userId()), change.kind(),
					change.subjectId(), change.was(), change.became()))
			.toList(), found.page(), found.size(), found.total());
	}

}
