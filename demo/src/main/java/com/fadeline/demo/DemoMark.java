package com.fadeline.demo;

import com.fadeline.store.roles.ConditionalOnRole;
import com.fadeline.store.roles.ProcessRole;
import com.fadeline.web.signin.UnsafeSettingsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Guard that keeps demos and clinics apart: the passwords of a demo are public, and its
 * data would stay. The first start marks the data as one or the other; a start as the
 * other ends.
 */
@Component
@ConditionalOnRole(ProcessRole.WEB)
@ConditionalOnWebApplication
@DependsOnDatabaseInitialization
class DemoMark implements InitializingBean {

	private static final Logger log = LoggerFactory.getLogger(DemoMark.class);

	private final JdbcClient database;

	private final boolean demo;

	DemoMark(JdbcClient database, @Value("${fadeline.demo:false}") boolean demo) {
		this.database = database;
		this.demo = demo;
	}

	/**
	 * Marks the data, or compares the mark.
	 * @throws UnsafeSettingsException if the data is the other kind
	 */
	@Override
	public void afterPropertiesSet() {
		this.database.sql("insert into clinic.data_kind (demo) select :demo on conflict do nothing")
			.param("demo", isNew() ? this.demo : wasDemo())
			.update();
		boolean marked = this.database.sql("select demo from clinic.data_kind").query(Boolean.class).single();
		if (marked && !this.demo) {
			throw new UnsafeSettingsException(
					"""
							This data is that of a demo, whose passwords are public: use another fadeline.data (or database) for \
							your clinic, or start the demo with fadeline.demo=true""");
		}
		if (!marked && this.demo) {
			throw new UnsafeSettingsException(
					"""
							This data is that of a clinic, which a demo would open to everybody who can read its passwords: use \
							another fadeline.data (or database) for the demo, or start without fadeline.demo""");
		}
	}

	private boolean isNew() {
		return this.database.sql("""
				select not exists (select from access.account) and not exists (select from clinic.clinic)
				       and not exists (select from event_store.domain_event)""").query(Boolean.class).single();
	}

	/**
	 * Returns whether data that is older than the mark is a demo: with accounts of others
	 * it is a clinic's.
	 */
	private boolean wasDemo() {
		boolean demo = this.database.sql("select exists (select from access.account where demo)")
			.query(Boolean.class)
			.single();
		boolean others = this.database
			.sql("select exists (select from access.account where not demo and client_id is null)")
			.query(Boolean.class)
			.single();
		if (demo && others) {
			log.warn("A demo has run on this data, which counts as a clinic's from now on: look through the accounts "
					+ "that it may have made");
		}
		return demo && !others;
	}

}
