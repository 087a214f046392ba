package com.fadeline.store.operation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

import com.fadeline.administration.InvalidEntriesException;
import com.fadeline.administration.changes.AdminChange;
import com.fadeline.administration.changes.Administrators;
import com.fadeline.administration.changes.ChangeLog;
import com.fadeline.administration.operation.RebuildView;
import com.fadeline.administration.operation.Rebuilds;
import com.fadeline.api.Page;
import com.fadeline.api.Refusal;
import com.fadeline.api.Requester;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Service that queues rebuilds, at most one of a read model at a time. The process that
 * has the read models carries them out.
 */
@Component
public class RebuildAdministration implements Rebuilds {

	private final RebuildTable table;

	private final ChangeLog changes;

	private final TransactionOperations transactions;

	RebuildAdministration(RebuildTable table, ChangeLog changes, TransactionOperations transactions) {
		this.table = table;
		this.changes = changes;
		this.transactions = transactions;
	}

	@Override
	public List<String> readModels(Requester by) {
		Administrators.check(by);
		return this.table.readModels();
	}

	@Override
	public Page<RebuildView> rebuilds(int page, int size, Requester by) {
		Administrators.check(by);
		return this.table.find(page, size);
	}

	@Override
	public Optional<RebuildView> rebuild(UUID id, Requester by) {
		Administrators.check(by);
		return this.table.find(id);
	}

	@Override
	public void start(UUID id, List<String> models, @Nullable String reason, Requester by) {
		Administrators.check(by);
		List<String> known = this.table.readModels();
		List<String> chosen = models.isEmpty() ? known : List.copyOf(new TreeSet<>(models));
		chosen.stream().filter((name) -> !known.contains(name)).findFirst().ifPresent((name) -> {
			throw new InvalidEntriesException("models",
					"there is no read model '%s'; there are %s".formatted(name, String.join(", ", known)));
		});
		this.transactions.executeWithoutResult((transaction) -> {
			this.table.lock();
			Optional<RebuildView> before = this.table.find(id);
			if (before.isPresent()) {
				refuseOther(before.get(), chosen, reason);
				return;
			}
			this.table.open(chosen).stream().findFirst().ifPresent((open) -> {
				throw Refusal.conflict("%s is being rebuilt already, or waits for it (rebuild %s)"
					.formatted(String.join(", ", open.models().stream().filter(chosen::contains).toList()), open.id()));
			});
			this.table.add(id, chosen, reason, by.userId());
			putOnRecord(id, chosen, reason, by);
		});
	}

	private static void refuseOther(RebuildView before, List<String> models, @Nullable String reason) {
		if (!before.models().equals(models) || !Objects.equals(before.reason(), reason)) {
			throw Refusal.conflict("Another rebuild has the id %s".formatted(before.id()));
		}
	}

	private void putOnRecord(UUID id, List<String> models, @Nullable String reason, Requester by) {
		Map<String, Object> started = new LinkedHashMap<>();
		started.put("models", models);
		if (reason != null) {
			started.put("reason", reason);
		}
		this.changes.add(AdminChange.Kind.REBUILD, id, null, started, by);
	}

}
