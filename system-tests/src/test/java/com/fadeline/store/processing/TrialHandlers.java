package com.fadeline.store.processing;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ReplayStatus;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import com.fadeline.api.client.ClientEvent.ClientErased;
import com.fadeline.api.id.ClientId;

/**
 * A small read model whose handler can be made to fail: one row for each event handled.
 */
@TestConfiguration(proxyBeanMethods = false)
class TrialHandlers {

	static final String GROUP = "trial";

	@Bean
	Trial trial(JdbcClient database) {
		database.sql("create table if not exists public.trial (client text not null, replay boolean not null)")
			.update();
		return new Trial(database);
	}

	@ProcessingGroup(GROUP)
	static class Trial {

		private final Set<ClientId> poisonous = ConcurrentHashMap.newKeySet();

		private final JdbcClient database;

		Trial(JdbcClient database) {
			this.database = database;
		}

		void failOn(ClientId client) {
			this.poisonous.add(client);
		}

		void recover() {
			this.poisonous.clear();
		}

		long rows(ClientId client, boolean replay) {
			return this.database.sql("select count(*) from public.trial where client = ? and replay = ?")
				.params(client.toString(), replay)
				.query(Long.class)
				.single();
		}

		@EventHandler
		void on(ClientErased event, ReplayStatus replay) {
			if (!TransactionSynchronizationManager.isActualTransactionActive()) {
				throw new IllegalStateException("no transaction");
			}
			String table = this.poisonous.contains(event.clientId()) ? "public.nowhere" : "public.trial";
			this.database.sql("insert into %s values (?, ?)".formatted(table))
				.params(event.clientId().toString(), replay.isReplay())
				.update();
		}

	}

}
