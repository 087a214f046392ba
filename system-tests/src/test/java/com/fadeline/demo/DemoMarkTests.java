package com.fadeline.demo;

import java.util.UUID;

import com.fadeline.store.postgres.TestPostgres;
import com.fadeline.web.signin.UnsafeSettingsException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DemoMarkTests {

	private JdbcClient database;

	@BeforeEach
	void begin() {
		TestPostgres.Database fresh = TestPostgres.migratedDatabase();
		this.database = JdbcClient.create(new DriverManagerDataSource(fresh.url(), fresh.username(), fresh.password()));
	}

	@Test
	void a_demo_does_not_start_on_the_data_of_a_clinic() {
		assertThatCode(() -> start(false)).doesNotThrowAnyException();

		assertThatExceptionOfType(UnsafeSettingsException.class).isThrownBy(() -> start(true))
			.withMessageContaining("of a clinic");
		assertThatCode(() -> start(false)).doesNotThrowAnyException();
	}

	@Test
	void a_clinic_does_not_start_on_the_data_of_a_demo() {
		assertThatCode(() -> start(true)).doesNotThrowAnyException();

		assertThatExceptionOfType(UnsafeSettingsException.class).isThrownBy(() -> start(false))
			.withMessageContaining("of a demo");
		assertThatCode(() -> start(true)).doesNotThrowAnyException();
	}

	@Test
	void data_from_before_the_mark_is_known_by_its_accounts() {
		account(true);
		assertThatExceptionOfType(UnsafeSettingsException.class).isThrownBy(() -> start(false));

		begin();
		account(true);
		account(false);
		assertThatExceptionOfType(UnsafeSettingsException.class).isThrownBy(() -> start(true));
	}

	private void start(boolean demo) {
		new DemoMark(this.database, demo).afterPropertiesSet();
	}

	private void account(boolean demo) {
		UUID id = UUID.randomUUID();
		this.database.sql("""
				insert into access.account (id, login_name, display_name, role, demo, created_at)
				values (?, ?, 'Somebody', 'ADMIN', ?, now())""").params(id, id.toString(), demo).update();
	}

}
