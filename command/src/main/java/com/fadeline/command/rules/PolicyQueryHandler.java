package com.fadeline.command.rules;

import java.util.stream.Stream;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

import com.fadeline.api.PolicyQuery.FindPolicy;
import com.fadeline.api.PolicyQuery.FindPolicy.Item;
import com.fadeline.api.course.ScreeningItem;

/** Tells the rules in force; the write side does, since they hold there. */
@Component
class PolicyQueryHandler {

	private final Rulebook rulebook;

	PolicyQueryHandler(Rulebook rulebook) {
		this.rulebook = rulebook;
	}

	@QueryHandler
	FindPolicy.Result handle(FindPolicy query) {
		return new FindPolicy.Result(this.rulebook.described(), this.rulebook.policy(),
				Stream.of(ScreeningItem.values()).map((item) -> new Item(item, item.outcome())).toList());
	}

}
