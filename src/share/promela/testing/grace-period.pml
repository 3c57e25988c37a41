proctype reader() {
  atomic {
    d_step {
      fault == 0 ->
      skip;
    };
    going = true;
    goto S0
  };
S0: /* test.race:5: rcu_read_lock() */
  atomic {
    d_step {
      GO && handler[0] == 0 ->
      nesting[0]++;
    };
    goto S1
  };
S1: /* test.race:5: rcu_read_unlock() */
  atomic {
    d_step {
      GO && handler[0] == 0 ->
      FAULT_IF(nesting[0] == 0, unbalanced, PLACE(0, 0, 5), out_1);
      nesting[0]--;
      BALANCED(0, 0, PLACE(0, 0, 5), out_1);
      finished++;
      awaits[0] = awaits[0] && (nesting[0] || locks[0] || (irq_off[0] && !handler[0]));
      out_1: skip
    };
    goto end_reader
  };
end_reader:
  false;
}

proctype tick() {
  int r0;
  int strikes = 1;
  byte cpu; /* that it runs on, and 1 */
  /* idle: it can strike where interrupts are on */
  end_idle:
  if
  :: atomic {
      d_step {
        GO && strikes > 0 && !irq_off[0] && handler[0] == 0 ->
        strikes--;
        cpu = 1;
        handler[0] = 2;
        irq_off[0] = true;
      };
      goto S0
    };
  fi;
S0: /* test.race:6: head */
  atomic {
    d_step {
      GO ->
      r0 = mem[0] /* head */;
    };
    goto S1
  };
S1: /* test.race:6: kfree_rcu(head) */
  atomic {
    d_step {
      GO ->
      FIND_OBJECT(r0, PLACE(1, 0, 6), out_1);
      stage[slot] = QUEUED;
      r0 = 0;
      irq_off[cpu - 1] = false;
      BALANCED(1, cpu - 1, PLACE(1, 0, 6), out_1);
      handler[cpu - 1] = 0;
      cpu = 0;
      awaits[1] = awaits[1] && (nesting[1] || locks[1] || handler[0] == 2);
      out_1: skip
    };
    goto end_idle
  };
}

proctype rcu_callbacks() {
  /* idle: callbacks that are ready run in any order */
  end_idle:
  if
  :: d_step {
      GO && stage[1] == READY -> /* box#0 */
      RELEASE(1)
    };
    goto end_idle
  fi;
}

proctype rcu_grace_periods() {
end_idle:
  do
  :: d_step { GO && !running && (stage[1] == QUEUED) ->
      running = true;
      awaits[0] = (nesting[0] || locks[0] || (irq_off[0] && !handler[0]));
      awaits[1] = (nesting[1] || locks[1] || handler[0] == 2);
      awaits[2] = (nesting[2] || locks[2] || calling);
      for (w : 1 .. 1) {
        if :: stage[w] == QUEUED -> stage[w] = WAITING :: else fi
      }
    }
  :: d_step { GO && running && !(awaits[0] || awaits[1] || awaits[2]) ->
      running = false;
      for (w : 1 .. 1) {
        if :: stage[w] == WAITING -> stage[w] = READY :: else fi
      }
    }
  od
}

c_code {
  static const int leak_pointers[] = { 0 };
  static const int leak_slots[] = { 0 };
  static const int leak_heap_of[] = { 0, 1 };
  /* Is there a live object that no chain of pointers from static or private memory leads to? */
  static int is_any_lost(void)
  {
    char reached[2] = { 1 };
    int i, found = 1;
    while (found) {
      found = 0;
      for (i = 0; i < 1; i++) {
        int target = (now.mem[leak_pointers[i]] - 4096) >> 3;
        if (!reached[leak_slots[i]] || target < 0 || target >= 2) continue;
        if (!reached[leak_heap_of[target]]) found = reached[leak_heap_of[target]] = 1;
      }
    }
    for (i = 1; i <= 1; i++)
      if (now.life[i] == 1 && !reached[i]) return 1;
    return 0;
  }
}

proctype leaks() {
end_idle:
  do
  :: atomic { GO && timeout && finished == 1 && handler[0] == 0 && !calling && c_expr { (is_any_lost()) } ->
      fault = leak
    }
  od
}

c_code {
  static const char *actors[] = { "reader", "tick", "RCU", "the init block" };
  static const char *files[] = { "test.race" };
  static void say_where(void)
  {
    if (!now.place) printf(" at the end\n");
    else
      printf(" in %s at %s:%d\n", actors[now.place >> 22], files[now.place >> 16 & 63], now.place & 65535);
  }
}

proctype faults() {
end_idle:
  atomic {
    fault != 0;
    printf("simulated BUG: ");
    printm(fault);
    c_code { say_where(); };
    assert(false)
  }
}

active proctype init_block() {
  int r0;
  atomic {
    d_step {
      true ->
      slot = FIRST_FREE_0;
      FAULT_IF(slot == 0, pool_exhausted, PLACE(3, 0, 4), out_init);
      life[slot] = LIVE;
      r0 = 4096 + 8 * start_of[slot];
      mem[0] /* head */ = r0;
      r0 = 0;
      BALANCED(3, 1, PLACE(3, 0, 4), out_init);
      out_init: skip
    };
    REPORT;
    run tick();
    run rcu_callbacks();
    run rcu_grace_periods();
    run leaks();
    run reader();
    goto end_init_block
  };
end_init_block:
  false;
}
