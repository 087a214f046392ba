package com.fadeline.web.audit;

import java.util.Map;

import com.fadeline.administration.accounts.AccountNames;
import com.fadeline.api.Page;
import com.fadeline.api.Role;
import com.fadeline.api.audit.AccessQuery.FindAccesses;
import com.fadeline.api.audit.AccessView;
import com.fadeline.api.id.ClientId;
import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.messages.QueryClient;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Reader of the accesses to a record, which adds the names of accounts for
 * administrators.
 */
@Component
@ConditionalOnWebApplication
class AccessReader {

	private final QueryClient views;

	private final AccountNames names;

	private final CurrentRequester sender;

	AccessReader(QueryClient views, AccountNames names, CurrentRequester sender) {
		this.views = views;
		this.names = names;
		this.sender = sender;
	}

	Accesses read(ClientId client, int page, int size) {
		FindAccesses.Result found = this.views.ask(new FindAccesses(client, page, size), FindAccesses.Result.class);
		return Accesses.of(found, namesIn(found.accesses()));
	}

	private Map<String, String> namesIn(Page<AccessView> accesses) {
		return (this.sender.current().role() == Role.ADMIN)
				? this.names.namesOf(accesses.items().stream().map(AccessView::userId).distinct().toList()) : Map.of();
	}

}
