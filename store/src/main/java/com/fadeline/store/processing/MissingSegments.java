package com.fadeline.store.processing;

import java.util.Arrays;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fadeline.store.axon.AxonProperties;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Initializer that creates segments of event processors again whose position was lost,
 * before the processors start: Axon creates segments only where there are none at all.
 * They begin with the first event, since their position is unknown; the read models skip
 * events they have handled, and elsewhere handling one again changes nothing.
 */
@Component
final class MissingSegments implements SmartInitializingSingleton {

	private static final Logger log = LoggerFactory.getLogger(MissingSegments.class);

	private final ProcessingGroups groups;

	private final TokenStore tokens;

	private final TransactionManager transactions;

	private final int segments;

	MissingSegments(ProcessingGroups groups, TokenStore tokens, TransactionManager transactions,
			AxonProperties settings) {
		this.groups = groups;
		this.tokens = tokens;
		this.transactions = transactions;
		this.segments = settings.processors().segments();
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.groups.names().forEach((group) -> this.transactions.executeInTransaction(() -> complete(group)));
	}

	private void complete(String group) {
		SortedSet<Integer> there = Arrays.stream(this.tokens.fetchSegments(group))
			.boxed()
			.collect(Collectors.toCollection(TreeSet::new));
		SortedSet<Integer> missing = Segments.missing(there);
		if (there.equals(Set.of(0))) {
			IntStream.range(1, this.segments).forEach(missing::add);
		}
		missing.forEach((segment) -> {
			this.tokens.initializeSegment(null, group, segment);
			log.warn("The position of {} (segment {}) was lost; it begins again with the first event", group, segment);
		});
	}

}
