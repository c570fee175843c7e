/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * locks.h - what takes and drops locks.
 */
#pragma once
#include "types.h"

ll_headers(<linux/mutex.h>, <linux/spinlock.h>, <linux/rwsem.h>, <linux/rcupdate.h>,
	   <linux/srcu.h>, <linux/percpu-rwsem.h>, <linux/rtnetlink.h>, <linux/console.h>,
	   <linux/cpu.h>, <net/sock.h>, <linux/semaphore.h>, <linux/ww_mutex.h>,
	   <linux/rtmutex.h>, <linux/bottom_half.h>, <linux/hwspinlock.h>,
	   <linux/mmc/host.h>, <linux/mmc/sdio_func.h>, <linux/iio/iio.h>, <linux/pci.h>,
	   <linux/usb.h>, <linux/tty.h>, <linux/i2c.h>, <linux/spi/spi.h>,
	   <linux/netdevice.h>, <linux/fs.h>, <sound/pcm.h>)

struct hwspinlock;
struct i2c_adapter;
struct iio_dev;
struct lockdep_map;
struct lock_class_key;
struct mmc_ctx;
struct mmc_host;
struct mutex;
struct net_device;
struct netdev_queue;
struct pci_dev;
struct percpu_rw_semaphore;
struct rt_mutex;
struct rw_semaphore { };
struct sdio_func;
struct semaphore;
struct snd_pcm_substream;
struct sock;
struct spi_controller;
struct srcu_struct;
struct tty_struct;
struct usb_device;
struct usb_interface;
struct ww_acquire_ctx;
struct ww_mutex;

/* include/linux/mutex.h; with lock debugging the names are the _nested ones */
void mutex_lock(struct mutex *lock ll_locks(mutex)) ll_optional;
int mutex_lock_interruptible(struct mutex *lock ll_locks(mutex)) ll_on(ret == 0) ll_optional;
int mutex_lock_killable(struct mutex *lock ll_locks(mutex)) ll_on(ret == 0) ll_optional;
void mutex_lock_io(struct mutex *lock) ll_same(mutex_lock) ll_spelled(mutex_lock_io) ll_optional;
void mutex_lock_nested(struct mutex *lock, unsigned int subclass) ll_same(mutex_lock) ll_optional;
void mutex_lock_io_nested(struct mutex *lock, unsigned int subclass)
	ll_same(mutex_lock) ll_spelled(mutex_lock_io) ll_optional;
void _mutex_lock_nest_lock(struct mutex *lock, struct lockdep_map *nest_lock)
	ll_same(mutex_lock) ll_spelled(mutex_lock_nest_lock) ll_optional;
int mutex_lock_interruptible_nested(struct mutex *lock, unsigned int subclass)
	ll_same(mutex_lock_interruptible) ll_optional;
int mutex_lock_killable_nested(struct mutex *lock, unsigned int subclass)
	ll_same(mutex_lock_killable) ll_optional;
int mutex_trylock(struct mutex *lock ll_locks(mutex)) ll_on(ret) ll_optional;
int _mutex_trylock_nest_lock(struct mutex *lock, struct lockdep_map *nest_lock)
	ll_same(mutex_trylock) ll_optional;
void mutex_unlock(struct mutex *lock ll_unlocks(mutex));
bool mutex_is_locked(struct mutex *lock) ll_optional;
void mutex_destroy(struct mutex *lock ll_deinits(mutex)) ll_optional;
void __mutex_init(struct mutex *lock ll_inits(mutex), const char *name, struct lock_class_key *key)
	ll_spelled(mutex_init) ll_optional;

/* include/linux/spinlock.h: inline functions; irqsave is a macro over _raw_spin_lock_irqsave() */
void spin_lock(spinlock_t *lock ll_locks(spin));
void spin_lock_bh(spinlock_t *lock) ll_same(spin_lock) ll_spelled(spin_lock_bh);
void spin_lock_irq(spinlock_t *lock) ll_same(spin_lock) ll_spelled(spin_lock_irq);
int spin_trylock(spinlock_t *lock ll_locks(spin)) ll_on(ret);
int spin_trylock_bh(spinlock_t *lock) ll_same(spin_trylock) ll_spelled(spin_trylock_bh);
int spin_trylock_irq(spinlock_t *lock) ll_same(spin_trylock) ll_spelled(spin_trylock_irq);
void spin_unlock(spinlock_t *lock ll_unlocks(spin));
void spin_unlock_bh(spinlock_t *lock) ll_same(spin_unlock) ll_spelled(spin_unlock_bh);
void spin_unlock_irq(spinlock_t *lock) ll_same(spin_unlock) ll_spelled(spin_unlock_irq);
void spin_unlock_irqrestore(spinlock_t *lock, unsigned long flags)
	ll_same(spin_unlock) ll_spelled(spin_unlock_irqrestore);
int spin_is_locked(spinlock_t *lock);
int spin_is_contended(spinlock_t *lock);

/*
 * include/linux/spinlock_api_smp.h: what the raw and the irqsave macros call; 'spinlock_check' is
 * the lock itself
 */
raw_spinlock_t *spinlock_check(spinlock_t *lock) ll_idiom(identity);
void _raw_spin_lock(raw_spinlock_t *lock ll_locks(spin)) ll_spelled(raw_spin_lock) ll_optional;
unsigned long _raw_spin_lock_irqsave(raw_spinlock_t *lock ll_locks(spin))
	ll_spelled(spin_lock_irqsave) ll_optional;
int _raw_spin_trylock(raw_spinlock_t *lock ll_locks(spin))
	ll_on(ret) ll_spelled(raw_spin_trylock) ll_optional;
void _raw_spin_unlock(raw_spinlock_t *lock ll_unlocks(spin))
	ll_spelled(raw_spin_unlock) ll_optional;
void _raw_spin_unlock_irqrestore(raw_spinlock_t *lock ll_unlocks(spin), unsigned long flags)
	ll_spelled(raw_spin_unlock_irqrestore) ll_optional;
void _raw_spin_lock_nested(raw_spinlock_t *lock, int subclass)
	ll_same(_raw_spin_lock) ll_spelled(spin_lock_nested) ll_optional;
void _raw_spin_lock_nest_lock(raw_spinlock_t *lock, struct lockdep_map *map)
	ll_same(_raw_spin_lock) ll_spelled(spin_lock_nest_lock) ll_optional;
unsigned long _raw_spin_lock_irqsave_nested(raw_spinlock_t *lock, int subclass)
	ll_same(_raw_spin_lock_irqsave) ll_spelled(spin_lock_irqsave_nested) ll_optional;
int _raw_spin_trylock_bh(raw_spinlock_t *lock)
	ll_same(_raw_spin_trylock) ll_spelled(raw_spin_trylock_bh) ll_optional;
void _raw_spin_lock_bh(raw_spinlock_t *lock)
	ll_same(_raw_spin_lock) ll_spelled(raw_spin_lock_bh) ll_optional;
void _raw_spin_unlock_bh(raw_spinlock_t *lock)
	ll_same(_raw_spin_unlock) ll_spelled(raw_spin_unlock_bh) ll_optional;
void _raw_spin_lock_irq(raw_spinlock_t *lock)
	ll_same(_raw_spin_lock) ll_spelled(raw_spin_lock_irq) ll_optional;
void _raw_spin_unlock_irq(raw_spinlock_t *lock)
	ll_same(_raw_spin_unlock) ll_spelled(raw_spin_unlock_irq) ll_optional;
void __raw_spin_lock_bh(raw_spinlock_t *lock)
	ll_same(_raw_spin_lock) ll_spelled(raw_spin_lock_bh) ll_optional;
void __raw_spin_unlock_bh(raw_spinlock_t *lock)
	ll_same(_raw_spin_unlock) ll_spelled(raw_spin_unlock_bh) ll_optional;
void __raw_spin_lock_irq(raw_spinlock_t *lock)
	ll_same(_raw_spin_lock) ll_spelled(raw_spin_lock_irq) ll_optional;
void __raw_spin_unlock_irq(raw_spinlock_t *lock)
	ll_same(_raw_spin_unlock) ll_spelled(raw_spin_unlock_irq) ll_optional;
void __raw_spin_lock(raw_spinlock_t *lock) ll_same(_raw_spin_lock) ll_optional;
void __raw_spin_unlock(raw_spinlock_t *lock) ll_same(_raw_spin_unlock) ll_optional;
int __raw_spin_trylock(raw_spinlock_t *lock) ll_same(_raw_spin_trylock) ll_optional;
unsigned long __raw_spin_lock_irqsave(raw_spinlock_t *lock)
	ll_same(_raw_spin_lock_irqsave) ll_optional;
void __raw_spin_unlock_irqrestore(raw_spinlock_t *lock, unsigned long flags)
	ll_same(_raw_spin_unlock_irqrestore) ll_optional;

/* include/linux/rwlock_api_smp.h: what read_lock(), write_lock() and kin call */
void _raw_read_lock(rwlock_t *lock ll_locks(read)) ll_spelled(read_lock) ll_optional;
void _raw_write_lock(rwlock_t *lock ll_locks(write)) ll_spelled(write_lock) ll_optional;
void _raw_write_lock_nested(rwlock_t *lock, int subclass) ll_same(_raw_write_lock) ll_optional;
unsigned long _raw_read_lock_irqsave(rwlock_t *lock ll_locks(read))
	ll_spelled(read_lock_irqsave) ll_optional;
unsigned long _raw_write_lock_irqsave(rwlock_t *lock ll_locks(write))
	ll_spelled(write_lock_irqsave) ll_optional;
int _raw_read_trylock(rwlock_t *lock ll_locks(read))
	ll_on(ret) ll_spelled(read_trylock) ll_optional;
int _raw_write_trylock(rwlock_t *lock ll_locks(write))
	ll_on(ret) ll_spelled(write_trylock) ll_optional;
void _raw_read_unlock(rwlock_t *lock ll_unlocks(read)) ll_spelled(read_unlock) ll_optional;
void _raw_write_unlock(rwlock_t *lock ll_unlocks(write)) ll_spelled(write_unlock) ll_optional;
void _raw_read_lock_bh(rwlock_t *lock) ll_same(_raw_read_lock) ll_spelled(read_lock_bh) ll_optional;
void _raw_read_unlock_bh(rwlock_t *lock)
	ll_same(_raw_read_unlock) ll_spelled(read_unlock_bh) ll_optional;
void _raw_read_lock_irq(rwlock_t *lock)
	ll_same(_raw_read_lock) ll_spelled(read_lock_irq) ll_optional;
void _raw_read_unlock_irq(rwlock_t *lock)
	ll_same(_raw_read_unlock) ll_spelled(read_unlock_irq) ll_optional;
void _raw_read_unlock_irqrestore(rwlock_t *lock, unsigned long flags)
	ll_same(_raw_read_unlock) ll_spelled(read_unlock_irqrestore) ll_optional;
void _raw_write_lock_bh(rwlock_t *lock)
	ll_same(_raw_write_lock) ll_spelled(write_lock_bh) ll_optional;
void _raw_write_unlock_bh(rwlock_t *lock)
	ll_same(_raw_write_unlock) ll_spelled(write_unlock_bh) ll_optional;
void _raw_write_lock_irq(rwlock_t *lock)
	ll_same(_raw_write_lock) ll_spelled(write_lock_irq) ll_optional;
void _raw_write_unlock_irq(rwlock_t *lock)
	ll_same(_raw_write_unlock) ll_spelled(write_unlock_irq) ll_optional;
void _raw_write_unlock_irqrestore(rwlock_t *lock, unsigned long flags)
	ll_same(_raw_write_unlock) ll_spelled(write_unlock_irqrestore) ll_optional;
void __raw_read_lock_bh(rwlock_t *lock)
	ll_same(_raw_read_lock) ll_spelled(read_lock_bh) ll_optional;
void __raw_read_unlock_bh(rwlock_t *lock)
	ll_same(_raw_read_unlock) ll_spelled(read_unlock_bh) ll_optional;
void __raw_read_lock_irq(rwlock_t *lock)
	ll_same(_raw_read_lock) ll_spelled(read_lock_irq) ll_optional;
void __raw_read_unlock_irq(rwlock_t *lock)
	ll_same(_raw_read_unlock) ll_spelled(read_unlock_irq) ll_optional;
void __raw_read_unlock_irqrestore(rwlock_t *lock, unsigned long flags)
	ll_same(_raw_read_unlock) ll_spelled(read_unlock_irqrestore) ll_optional;
void __raw_write_lock_bh(rwlock_t *lock)
	ll_same(_raw_write_lock) ll_spelled(write_lock_bh) ll_optional;
void __raw_write_unlock_bh(rwlock_t *lock)
	ll_same(_raw_write_unlock) ll_spelled(write_unlock_bh) ll_optional;
void __raw_write_lock_irq(rwlock_t *lock)
	ll_same(_raw_write_lock) ll_spelled(write_lock_irq) ll_optional;
void __raw_write_unlock_irq(rwlock_t *lock)
	ll_same(_raw_write_unlock) ll_spelled(write_unlock_irq) ll_optional;
void __raw_write_unlock_irqrestore(rwlock_t *lock, unsigned long flags)
	ll_same(_raw_write_unlock) ll_spelled(write_unlock_irqrestore) ll_optional;
void __raw_read_lock(rwlock_t *lock) ll_same(_raw_read_lock) ll_optional;
void __raw_read_unlock(rwlock_t *lock) ll_same(_raw_read_unlock) ll_optional;
int __raw_read_trylock(rwlock_t *lock) ll_same(_raw_read_trylock) ll_optional;
unsigned long __raw_read_lock_irqsave(rwlock_t *lock) ll_same(_raw_read_lock_irqsave) ll_optional;
void __raw_write_lock(rwlock_t *lock) ll_same(_raw_write_lock) ll_optional;
void __raw_write_unlock(rwlock_t *lock) ll_same(_raw_write_unlock) ll_optional;
int __raw_write_trylock(rwlock_t *lock) ll_same(_raw_write_trylock) ll_optional;
unsigned long __raw_write_lock_irqsave(rwlock_t *lock) ll_same(_raw_write_lock_irqsave) ll_optional;

/* include/linux/rwsem.h */
void down_read(struct rw_semaphore *sem ll_locks(read));
int down_read_interruptible(struct rw_semaphore *sem ll_locks(read)) ll_on(ret == 0);
int down_read_killable(struct rw_semaphore *sem ll_locks(read)) ll_on(ret == 0);
int down_read_trylock(struct rw_semaphore *sem ll_locks(read)) ll_on(ret);
void down_write(struct rw_semaphore *sem ll_locks(write));
int down_write_killable(struct rw_semaphore *sem ll_locks(write)) ll_on(ret == 0);
int down_write_trylock(struct rw_semaphore *sem ll_locks(write)) ll_on(ret);
void up_read(struct rw_semaphore *sem ll_unlocks(read));
void up_write(struct rw_semaphore *sem ll_unlocks(write));

/* fs/super.c: the mount's lock, which sget_fc() and vfs_get_tree() return with */
struct super_block { struct rw_semaphore s_umount; };
void deactivate_locked_super(struct super_block *s)
{
	up_write(&s->s_umount);
}
void downgrade_write(struct rw_semaphore *sem ll_unlocks(write) ll_locks(read));
void down_read_nested(struct rw_semaphore *sem, int subclass) ll_same(down_read) ll_optional;
int down_read_killable_nested(struct rw_semaphore *sem, int subclass)
	ll_same(down_read_killable) ll_optional;
void down_write_nested(struct rw_semaphore *sem, int subclass) ll_same(down_write) ll_optional;
int down_write_killable_nested(struct rw_semaphore *sem, int subclass)
	ll_same(down_write_killable) ll_optional;
void _down_write_nest_lock(struct rw_semaphore *sem, struct lockdep_map *nest_lock)
	ll_same(down_write) ll_optional;

/* include/linux/percpu-rwsem.h */
void percpu_down_read(struct percpu_rw_semaphore *sem ll_locks(read));
bool percpu_down_read_trylock(struct percpu_rw_semaphore *sem ll_locks(read)) ll_on(ret);
void percpu_up_read(struct percpu_rw_semaphore *sem ll_unlocks(read));
void percpu_down_write(struct percpu_rw_semaphore *sem ll_locks(write));
void percpu_up_write(struct percpu_rw_semaphore *sem ll_unlocks(write));

/* include/linux/rcupdate.h, srcu.h: readers nest */
void rcu_read_lock(void) ll_locks_global(rcu);
void rcu_read_unlock(void) ll_unlocks_global(rcu);
void rcu_read_lock_bh(void) ll_locks_global(rcu, rcu_bh);
void rcu_read_unlock_bh(void) ll_unlocks_global(rcu, rcu_bh);
void rcu_read_lock_sched(void) ll_locks_global(rcu, rcu_sched);
void rcu_read_unlock_sched(void) ll_unlocks_global(rcu, rcu_sched);
int srcu_read_lock(struct srcu_struct *ssp ll_locks(srcu));
void srcu_read_unlock(struct srcu_struct *ssp ll_unlocks(srcu), int idx);
void synchronize_rcu(void) ll_optional;
void synchronize_srcu(struct srcu_struct *ssp) ll_optional;

/* include/linux/rtnetlink.h, console.h, cpuhplock.h: locks that no argument names */
void rtnl_lock(void) ll_locks_global(mutex, rtnl_mutex);
void rtnl_unlock(void) ll_unlocks_global(mutex, rtnl_mutex);
int rtnl_trylock(void) ll_locks_global(mutex, rtnl_mutex) ll_on(ret);
int rtnl_lock_killable(void) ll_locks_global(mutex, rtnl_mutex) ll_on(ret == 0) ll_optional;
void __rtnl_unlock(void) ll_unlocks_global(mutex, rtnl_mutex) ll_optional;
void console_lock(void) ll_locks_global(mutex, console_sem);
void console_unlock(void) ll_unlocks_global(mutex, console_sem);
int console_trylock(void) ll_locks_global(mutex, console_sem) ll_on(ret);
void cpus_read_lock(void) ll_locks_global(read, cpu_hotplug_lock);
void cpus_read_unlock(void) ll_unlocks_global(read, cpu_hotplug_lock);
int cpus_read_trylock(void) ll_locks_global(read, cpu_hotplug_lock) ll_on(ret);
void cpus_write_lock(void) ll_locks_global(write, cpu_hotplug_lock);
void cpus_write_unlock(void) ll_unlocks_global(write, cpu_hotplug_lock);

/* include/linux/irqflags.h: a state that is put back, nothing is set up */
void arch_local_irq_disable(void) ll_idiom(ignore) ll_optional;
void arch_local_irq_enable(void) ll_idiom(ignore) ll_optional;

/* include/linux/bottom_half.h: they nest */
void local_bh_disable(void) ll_locks_global(bh);
void local_bh_enable(void) ll_unlocks_global(bh);

/* include/linux/semaphore.h, kernel/locking/semaphore.c: down_trylock() returns 0 when it was taken */
void down(struct semaphore *sem ll_locks(sem));
int down_interruptible(struct semaphore *sem ll_locks(sem)) ll_on(ret == 0);
int down_killable(struct semaphore *sem ll_locks(sem)) ll_on(ret == 0);
int down_trylock(struct semaphore *sem ll_locks(sem)) ll_on(!ret);
int down_timeout(struct semaphore *sem ll_locks(sem), long jiffies) ll_on(ret == 0);
void up(struct semaphore *sem ll_unlocks(sem));

/* include/linux/ww_mutex.h, rtmutex.h */
int ww_mutex_lock(struct ww_mutex *lock ll_locks(ww), struct ww_acquire_ctx *ctx) ll_on(ret == 0);
int ww_mutex_lock_interruptible(struct ww_mutex *lock ll_locks(ww), struct ww_acquire_ctx *ctx)
	ll_on(ret == 0);
int ww_mutex_trylock(struct ww_mutex *lock ll_locks(ww), struct ww_acquire_ctx *ctx) ll_on(ret);
void ww_mutex_unlock(struct ww_mutex *lock ll_unlocks(ww));
void rt_mutex_lock(struct rt_mutex *lock ll_locks(mutex)) ll_optional;
void rt_mutex_lock_nested(struct rt_mutex *lock, unsigned int subclass)
	ll_same(rt_mutex_lock) ll_optional;
int rt_mutex_trylock(struct rt_mutex *lock ll_locks(mutex)) ll_on(ret);
void rt_mutex_unlock(struct rt_mutex *lock ll_unlocks(mutex));

/* lib/dec_and_lock.c, kernel/locking/mutex.c */
int _atomic_dec_and_lock(atomic_t *atomic, spinlock_t *lock ll_locks(spin))
	ll_on(ret) ll_spelled(atomic_dec_and_lock) ll_optional;
int atomic_dec_and_mutex_lock(atomic_t *cnt, struct mutex *lock ll_locks(mutex)) ll_on(ret);

/* include/linux/hwspinlock.h: what the macros and inlines call */
int __hwspin_lock_timeout(struct hwspinlock *hwlock ll_locks(hwspin), unsigned int to, int mode,
			  unsigned long *flags)
	ll_on(ret == 0) ll_spelled(hwspin_lock_timeout);
int __hwspin_trylock(struct hwspinlock *hwlock ll_locks(hwspin), int mode, unsigned long *flags)
	ll_on(ret == 0) ll_spelled(hwspin_trylock);
void __hwspin_unlock(struct hwspinlock *hwlock ll_unlocks(hwspin), int mode, unsigned long *flags)
	ll_spelled(hwspin_unlock);

/*
 * Claims: an object that one user has at a time. drivers/mmc/core/core.c, sdio_io.c (the same task
 * may claim again); drivers/iio/industrialio-core.c; drivers/pci/access.c; drivers/usb/core/usb.c;
 * drivers/tty/tty_mutex.c; drivers/i2c/i2c-core-base.c; drivers/spi/spi.c
 */
void sdio_claim_host(struct sdio_func *func ll_locks(claim));
void sdio_release_host(struct sdio_func *func ll_unlocks(claim));
int __mmc_claim_host(struct mmc_host *host ll_locks(claim), struct mmc_ctx *ctx, atomic_t *abort)
	ll_on(ret == 0) ll_spelled(mmc_claim_host) ll_optional;
void mmc_claim_host(struct mmc_host *host ll_locks(claim)) ll_optional; /* without an abort flag */
void mmc_release_host(struct mmc_host *host ll_unlocks(claim)) ll_optional;
int iio_device_claim_direct_mode(struct iio_dev *indio_dev ll_locks(claim))
	ll_on(ret == 0) ll_optional;
void iio_device_release_direct_mode(struct iio_dev *indio_dev ll_unlocks(claim)) ll_optional;
int iio_device_claim_buffer_mode(struct iio_dev *indio_dev ll_locks(claim))
	ll_on(ret == 0) ll_optional;
void iio_device_release_buffer_mode(struct iio_dev *indio_dev ll_unlocks(claim)) ll_optional;
void pci_cfg_access_lock(struct pci_dev *dev ll_locks(claim));
bool pci_cfg_access_trylock(struct pci_dev *dev ll_locks(claim)) ll_on(ret);
void pci_cfg_access_unlock(struct pci_dev *dev ll_unlocks(claim));
void tty_lock(struct tty_struct *tty ll_locks(mutex))
	ll_explained("the count goes with the lock until tty_unlock()");
int tty_lock_interruptible(struct tty_struct *tty ll_locks(mutex)) ll_on(ret == 0)
	ll_explained("the count goes with the lock until tty_unlock()");
void tty_unlock(struct tty_struct *tty ll_unlocks(mutex))
	ll_explained("the count that tty_lock() took with the lock");
void i2c_lock_bus(struct i2c_adapter *adapter ll_locks(claim), unsigned int flags);
int i2c_trylock_bus(struct i2c_adapter *adapter ll_locks(claim), unsigned int flags) ll_on(ret);
void i2c_unlock_bus(struct i2c_adapter *adapter ll_unlocks(claim), unsigned int flags);
int spi_bus_lock(struct spi_controller *ctlr ll_locks(claim));
int spi_bus_unlock(struct spi_controller *ctlr ll_unlocks(claim));

/* include/linux/netdevice.h: the transmit locks of all queues, and of one */
void netif_tx_lock(struct net_device *dev ll_locks(txlock));
void netif_tx_unlock(struct net_device *dev ll_unlocks(txlock));
void __netif_tx_lock(struct netdev_queue *txq ll_locks(txlock), int cpu);
void __netif_tx_unlock(struct netdev_queue *txq ll_unlocks(txlock));

/* sound/core/pcm_native.c: a mutex or a spin lock, by the kind of the stream */
void snd_pcm_stream_lock(struct snd_pcm_substream *substream ll_locks(mutex)) ll_optional;
void snd_pcm_stream_unlock(struct snd_pcm_substream *substream ll_unlocks(mutex)) ll_optional;
void snd_pcm_stream_lock_irq(struct snd_pcm_substream *substream)
	ll_same(snd_pcm_stream_lock) ll_spelled(snd_pcm_stream_lock_irq) ll_optional;
void snd_pcm_stream_unlock_irq(struct snd_pcm_substream *substream)
	ll_same(snd_pcm_stream_unlock) ll_spelled(snd_pcm_stream_unlock_irq) ll_optional;
unsigned long _snd_pcm_stream_lock_irqsave(struct snd_pcm_substream *substream ll_locks(mutex))
	ll_spelled(snd_pcm_stream_lock_irqsave) ll_optional;
void snd_pcm_stream_unlock_irqrestore(struct snd_pcm_substream *substream, unsigned long flags)
	ll_same(snd_pcm_stream_unlock) ll_spelled(snd_pcm_stream_unlock_irqrestore) ll_optional;

/* include/net/sock.h */
void lock_sock_nested(struct sock *sk ll_locks(mutex), int subclass) ll_spelled(lock_sock);
void release_sock(struct sock *sk ll_unlocks(mutex));
